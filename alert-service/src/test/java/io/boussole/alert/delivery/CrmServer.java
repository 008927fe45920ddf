package io.boussole.alert.delivery;

import static io.boussole.alert.delivery.Receiver.answer;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.alert.delivery.Receiver.Answer;
import io.boussole.alert.delivery.Receiver.Request;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tasks of a HubSpot, a Salesforce and a Pipedrive: their paths, credentials, bodies and answers. */
final class CrmServer {
    static final String TOKEN = "pat-0123456789";

    private static final Pattern MARK = Pattern.compile("BSL[0-9a-f]{12}");

    private final Map<String, JsonNode> tasks = new LinkedHashMap<>();
    private boolean losesAnswer;

    /** Tasks by the vendor's identifier, as they were last written. */
    synchronized Map<String, JsonNode> tasks() {
        return new LinkedHashMap<>(tasks);
    }

    /** It is made, and nobody hears of it. */
    synchronized void loseAnswerToNextMaking() {
        losesAnswer = true;
    }

    synchronized void forgetAll() {
        tasks.clear();
    }

    Answer hubSpot() {
        return asking("Authorization", "Bearer " + TOKEN, this::hubSpot);
    }

    Answer salesforce() {
        return (request, exchange) -> {
            Answer answer = request.path().equals("/services/oauth2/token")
                    ? oauth(request)
                    : asking("Authorization", "Bearer 00Daccess", this::salesforce);
            answer.to(request, exchange);
        };
    }

    Answer pipedrive() {
        return asking("x-api-token", TOKEN, this::pipedrive);
    }

    private interface Api {
        Answer answerTo(Request request);
    }

    private static Answer asking(String header, String credential, Api api) {
        return (request, exchange) -> {
            boolean known = credential.equals(request.header(header));
            Answer answer = known ? api.answerTo(request) : answer(401, "{\"message\":\"who are you?\"}");
            answer.to(request, exchange);
        };
    }

    private synchronized Answer hubSpot(Request request) {
        String path = request.path();
        if (path.startsWith("/crm/v3/owners?")) {
            boolean known = path.contains("email=claire%40example.com");
            return answer(200, known ? "{\"results\":[{\"id\":\"64492917\"}]}" : "{\"results\":[]}");
        }
        if (path.equals("/crm/v3/objects/tasks/search")) {
            String mark = request.json().findPath("value").asText();
            return answer(200, "{\"total\":1,\"results\":[" + found(mark, "{\"id\":\"%s\"}") + "]}");
        }
        JsonNode properties = request.json().path("properties");
        if (request.method().equals("POST") && path.equals("/crm/v3/objects/tasks")) {
            return made("{\"id\":\"%s\",\"properties\":{}}", properties);
        }
        String id = path.substring("/crm/v3/objects/tasks/".length());
        return replaced(request, id, properties) ? answer(200, "{\"id\":\"" + id + "\"}") : answer(404, "{}");
    }

    private static Answer oauth(Request request) {
        boolean known = request.body().contains("grant_type=client_credentials")
                && request.body().contains("client_id=3MVG9")
                && request.body().contains("client_secret=" + TOKEN);
        return known
                ? answer(200, "{\"access_token\":\"00Daccess\",\"token_type\":\"Bearer\"}")
                : answer(400, "{\"error\":\"invalid_client\"}");
    }

    private synchronized Answer salesforce(Request request) {
        String path = URLDecoder.decode(request.path(), UTF_8);
        if (path.contains("/query?q=SELECT Id FROM User WHERE Email = 'claire@example.com'")) {
            return answer(200, "{\"totalSize\":1,\"done\":true,\"records\":[{\"Id\":\"005CLAIRE\"}]}");
        }
        if (path.contains("/query?q=SELECT Id FROM Task")) {
            return answer(200, "{\"records\":[" + found(mark(path), "{\"Id\":\"%s\"}") + "]}");
        }
        if (request.method().equals("POST") && path.endsWith("/sobjects/Task/")) {
            return made("{\"id\":\"%s\",\"success\":true,\"errors\":[]}", request.json());
        }
        String id = path.substring(path.lastIndexOf('/') + 1);
        return replaced(request, id, request.json()) ? answer(204, "") : answer(404, "[]");
    }

    private synchronized Answer pipedrive(Request request) {
        String path = request.path();
        if (path.startsWith("/api/v1/users/find?")) {
            boolean known = path.contains("claire%40example.com");
            return answer(
                    200, known ? "{\"success\":true,\"data\":[{\"id\":77}]}" : "{\"success\":true,\"data\":null}");
        }
        if (request.method().equals("GET") && path.startsWith("/api/v2/activities?")) {
            StringBuilder all = new StringBuilder();
            tasks.forEach((id, task) -> all.append(all.isEmpty() ? "" : ",")
                    .append("{\"id\":" + id + ",\"subject\":" + task.path("subject") + "}"));
            return answer(200, "{\"success\":true,\"data\":[" + all + "]}");
        }
        if (request.method().equals("POST") && path.equals("/api/v2/activities")) {
            return made("{\"success\":true,\"data\":{\"id\":%s}}", request.json());
        }
        String id = path.substring("/api/v2/activities/".length());
        return replaced(request, id, request.json())
                ? answer(200, "{\"success\":true,\"data\":{\"id\":" + id + "}}")
                : answer(404, "{\"success\":false}");
    }

    private Answer made(String form, JsonNode task) {
        String id = Integer.toString(9000 + tasks.size());
        tasks.put(id, task);
        boolean lost = losesAnswer;
        losesAnswer = false;
        return lost ? answer(500, "") : answer(201, form.formatted(id));
    }

    private boolean replaced(Request request, String id, JsonNode task) {
        return request.method().equals("PATCH") && tasks.replace(id, task) != null;
    }

    private String found(String mark, String form) {
        return tasks.entrySet().stream()
                .filter(task -> task.getValue().toString().contains(mark))
                .map(task -> form.formatted(task.getKey()))
                .findFirst()
                .orElse("");
    }

    private static String mark(String text) {
        Matcher mark = MARK.matcher(text);
        return mark.find() ? mark.group() : "none";
    }
}
