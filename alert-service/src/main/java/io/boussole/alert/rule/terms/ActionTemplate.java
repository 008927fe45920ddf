package io.boussole.alert.rule.terms;

import io.boussole.http.Text;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What usually helps a source of prospects whose number fails, where the plan has no playbook for it. */
public enum ActionTemplate {
    MODIFY_SUBJECT_OR_SEQUENCING("Change the subject or the sequencing", "Modifier l'objet ou le séquencement"),
    ADAPT_FORMAT_OR_TARGET("Adapt the format or the target", "Adapter le format ou la cible"),
    RENEGOTIATE_SHARE_OR_PROCESS("Renegotiate the share or the process", "Renégocier le partage ou le processus");

    private static final Map<String, ActionTemplate> BY_METRIC = Map.of(
            "REPLY_RATE", MODIFY_SUBJECT_OR_SEQUENCING,
            "HUMAN_REPLY_RATE", MODIFY_SUBJECT_OR_SEQUENCING,
            "USEFUL_REPLY_RATE", MODIFY_SUBJECT_OR_SEQUENCING,
            "WEBINAR_TO_MEETING", ADAPT_FORMAT_OR_TARGET,
            "PARTNER_LEAD_QUALITY", RENEGOTIATE_SHARE_OR_PROCESS);

    private final Text title;

    ActionTemplate(String en, String fr) {
        this.title = new Text(en, fr);
    }

    public static @Nullable ActionTemplate of(@Nullable String metric) {
        return metric == null ? null : BY_METRIC.get(metric);
    }

    public Text title() {
        return title;
    }
}
