package io.boussole.metrics.money.rest;

import io.boussole.access.CurrentTenant;
import io.boussole.access.Role;
import io.boussole.http.CommonProblem;
import io.boussole.http.Cursor;
import io.boussole.http.Page;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import io.boussole.metrics.MetricsApi;
import io.boussole.metrics.money.Currencies;
import io.boussole.metrics.money.ExchangeRate;
import io.boussole.metrics.money.ExchangeRateKey;
import io.boussole.metrics.money.ExchangeRateQuery;
import io.boussole.metrics.money.ExchangeRateService;
import io.boussole.metrics.money.RateFile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A tenant's exchange rates. */
@Path("/exchange-rates")
@Tag(name = "Exchange rates")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
final class ExchangeRateResource {
    private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2200, 12, 31);

    private final ExchangeRateService rates;
    private final CurrentTenant tenant;

    ExchangeRateResource(ExchangeRateService rates, CurrentTenant tenant) {
        this.rates = rates;
        this.tenant = tenant;
    }

    @GET
    @Operation(operationId = "listExchangeRates", summary = "The rates by base, quote and day")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    public Page<ExchangeRateBody> list(
            @QueryParam("base") @Nullable String base,
            @QueryParam("quote") @Nullable String quote,
            @Parameter(description = "First day") @QueryParam("from") @Nullable LocalDate from,
            @Parameter(description = "Last day") @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("pageSize") @DefaultValue("50") @Min(1) @Max(200) int pageSize,
            @QueryParam("pageToken") @Nullable String pageToken) {
        ExchangeRateQuery query = new ExchangeRateQuery(
                tenant.id(), base, quote, from == null ? FIRST_DAY : from, to == null ? LAST_DAY : to);
        return Page.of(rates.page(query, after(pageToken), pageSize + 1), pageSize, ExchangeRateResource::cursor)
                .map(ExchangeRateBody::from);
    }

    @PUT
    @Path("/{base}/{quote}/{day}")
    @RolesAllowed(Role.Name.OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setExchangeRate",
            summary = "Say what one unit of base was worth in quote on a day",
            description =
                    "Figures in other currencies follow at once. What was reported before can still be read with asOf:"
                            + " it uses the rates that were known then.")
    @APIResponse(
            responseCode = "200",
            description = "The rate as it is kept",
            content = @Content(schema = @Schema(implementation = ExchangeRateBody.class)))
    @APIResponse(responseCode = "400", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = MetricsApi.PROBLEM)
    public ExchangeRateBody set(
            @PathParam("base") String base,
            @PathParam("quote") String quote,
            @PathParam("day") String day,
            @NotNull @Valid RateBody body) {
        ExchangeRate rate = new ExchangeRate(currency("base", base), currency("quote", quote), day(day), decimal(body));
        if (base.equals(quote)) {
            throw invalid("/quote", "SAME_CURRENCY", "Another currency than base", "Une autre devise que base");
        }
        rates.save(tenant.id(), List.of(rate));
        return ExchangeRateBody.from(rate);
    }

    @POST
    @Path("/import")
    @RolesAllowed(Role.Name.OPERATOR)
    @Consumes("text/csv")
    @Operation(
            operationId = "importExchangeRates",
            summary = "Take the rates of a CSV file, all or none",
            description =
                    "Columns day, base, quote, rate; or the European Central Bank's file as it stands (Date, USD, JPY"
                            + " and so on, what one euro is worth).")
    @APIResponse(
            responseCode = "200",
            description = "Taken",
            content = @Content(schema = @Schema(implementation = ImportedRates.class)))
    @APIResponse(responseCode = "413", ref = MetricsApi.PROBLEM)
    @APIResponse(responseCode = "422", ref = MetricsApi.PROBLEM)
    public ImportedRates importFile(@NotNull String csv) {
        RateFile.Content content = RateFile.read(new StringReader(csv));
        if (!content.faults().isEmpty()) {
            throw ProblemException.of(
                    CommonProblem.VALIDATION_FAILED,
                    new Text(
                            "The file is not taken: " + content.faults().size() + " fault(s)",
                            "Le fichier n'est pas pris : " + content.faults().size() + " faute(s)"),
                    content.faults().stream()
                            .map(ExchangeRateResource::violation)
                            .toList());
        }
        rates.save(tenant.id(), content.rates());
        return new ImportedRates(content.rates().size());
    }

    private static Violation violation(RateFile.Fault fault) {
        return new Violation(
                "/" + fault.line(),
                "RATE_FILE",
                new Text(
                        "Line " + fault.line() + ", column " + fault.column() + ": not readable: " + fault.value(),
                        "Ligne " + fault.line() + ", colonne " + fault.column() + " : illisible : " + fault.value()));
    }

    private static String currency(String name, String code) {
        if (!Currencies.isCode(code)) {
            throw invalid(
                    "/" + name,
                    "CURRENCY",
                    "A currency is an ISO 4217 code such as EUR",
                    "Une devise est un code ISO 4217, par exemple EUR");
        }
        return code;
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
                return day;
            }
        } catch (DateTimeException noDay) {
            // Answered below.
        }
        throw invalid("/day", "WRONG_TYPE", "A day like 2027-01-31", "Un jour comme 2027-01-31");
    }

    private static BigDecimal decimal(RateBody body) {
        return new BigDecimal(body.rate());
    }

    private static ProblemException invalid(String pointer, String code, String en, String fr) {
        Text text = new Text(en, fr);
        return ProblemException.of(CommonProblem.VALIDATION_FAILED, text, List.of(new Violation(pointer, code, text)));
    }

    private static String cursor(ExchangeRate last) {
        return Cursor.of(last.base() + "|" + last.quote(), last.day());
    }

    private static @Nullable ExchangeRateKey after(@Nullable String pageToken) {
        return Cursor.read(
                pageToken, 3, keys -> new ExchangeRateKey(keys.get(0), keys.get(1), LocalDate.parse(keys.get(2))));
    }
}
