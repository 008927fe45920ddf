package io.boussole.plan.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What somebody says of a plan, answered once. */
@Entity
class Feedback {
    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private @Nullable String tenantId;

    @Column(name = "plan_id")
    private UUID planId;

    private String said;

    private @Nullable String pointer;

    private String author;

    @Column(name = "created_at")
    private Instant createdAt;

    private @Nullable String answer;

    @Column(name = "answer_version")
    private @Nullable Long answerVersion;

    @Column(name = "answered_by")
    private @Nullable String answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected Feedback() {}

    Feedback(UUID planId, String said, @Nullable String pointer, String author, Instant now) {
        this.id = UUID.randomUUID();
        this.planId = planId;
        this.said = said;
        this.pointer = pointer;
        this.author = author;
        this.createdAt = now;
        this.revision = 1;
    }

    void answer(String text, @Nullable Long version, String by, Instant now) {
        answer = text;
        answerVersion = version;
        answeredBy = by;
        answeredAt = now;
        revision++;
    }

    boolean isAnswered() {
        return answer != null;
    }

    UUID planId() {
        return planId;
    }

    long revision() {
        return revision;
    }

    GivenFeedback given() {
        GivenFeedback.Answer answered = answer == null || answeredBy == null || answeredAt == null
                ? null
                : new GivenFeedback.Answer(answer, answerVersion, answeredBy, answeredAt);
        return new GivenFeedback(id, planId, said, pointer, author, createdAt, answered, revision);
    }
}
