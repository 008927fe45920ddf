package io.boussole.plan.summary;

import io.boussole.plan.document.Battle.BattleStatus;
import io.boussole.plan.document.Channel;
import io.boussole.plan.document.CriticalTask.CriticalTaskType;
import io.boussole.plan.document.FunnelTarget.FunnelStage;
import io.boussole.plan.document.LibraryItem.LibraryKind;
import io.boussole.plan.document.Member.TeamFunction;
import io.boussole.plan.document.Ritual;
import io.boussole.plan.document.Sequence.StepType;
import org.jspecify.annotations.Nullable;

/** The guide's own words for the constants of a plan, in the reader's language. */
public final class Labels {
    private final Wording wording;

    public Labels(Wording wording) {
        this.wording = wording;
    }

    private String say(String en, String fr) {
        return wording.say(en, fr);
    }

    public String function(@Nullable TeamFunction function) {
        if (function == null) {
            return Reader.NOTHING;
        }
        return switch (function) {
            case MARKETING -> say("Marketing", "Marketing");
            case SALES -> say("Sales", "Vente");
            case CUSTOMER_SERVICE -> say("Customer service", "Service client");
        };
    }

    public String task(CriticalTaskType task) {
        return switch (task) {
            case WRITE_MESSAGES -> say("Write the messages", "Écrire les messages");
            case LAUNCH_CAMPAIGNS -> say("Launch the campaigns", "Lancer les campagnes");
            case CLEAN_DATA -> say("Clean the data", "Nettoyer les données");
            case CONSOLIDATE_RESULTS -> say("Consolidate the results", "Consolider les résultats");
        };
    }

    String rank(Channel.@Nullable ChannelRank rank) {
        if (rank == null) {
            return Reader.NOTHING;
        }
        return switch (rank) {
            case PRIMARY -> say("primary", "principal");
            case SUPPORT -> say("support", "appoint");
        };
    }

    String ritual(Ritual.@Nullable RitualType type) {
        if (type == null) {
            return say("Ritual", "Rituel");
        }
        return switch (type) {
            case DAILY_STANDUP -> say("Daily stand-up", "Point quotidien");
            case WEEKLY_PIPELINE_REVIEW -> say("Pipeline review", "Revue du pipeline");
            case MONTHLY_PERFORMANCE_COMMITTEE -> say("Performance committee", "Comité de performance");
            case PARTNER_REVIEW -> say("Partner review", "Revue des partenaires");
            case PLAN_UPDATE -> say("Plan update", "Mise à jour du plan");
            case WEEKLY_MICRO -> say("Weekly micro-review", "Micro-revue hebdomadaire");
            case MONTHLY_REVIEW -> say("Monthly review", "Revue mensuelle");
            case DATA_STEWARDSHIP -> say("Data stewardship", "Soin des données");
            case OTHER -> say("Ritual", "Rituel");
        };
    }

    String stage(@Nullable FunnelStage stage) {
        if (stage == null) {
            return Reader.NOTHING;
        }
        return switch (stage) {
            case VISIT -> say("Visits", "Visites");
            case LEAD -> say("Leads", "Leads");
            case MQL -> "MQL";
            case SQL -> "SQL";
            case OPPORTUNITY -> say("Opportunities", "Opportunités");
            case WON -> say("Signatures", "Signatures");
        };
    }

    /** Empty for a battle that is fought now. */
    String status(@Nullable BattleStatus status) {
        if (status == null) {
            return "";
        }
        return switch (status) {
            case ACTIVE -> "";
            case PLANNED -> say("planned", "prévue");
            case WON -> say("won", "gagnée");
            case LOST -> say("lost", "perdue");
            case STOPPED -> say("stopped", "arrêtée");
        };
    }

    public String kind(@Nullable LibraryKind kind) {
        if (kind == null) {
            return Reader.NOTHING;
        }
        return switch (kind) {
            case SCRIPT -> "Script";
            case SNIPPET -> say("Snippet", "Extrait");
            case OBJECTION_TEMPLATE -> say("Objection", "Objection");
            case CHECKLIST -> say("Checklist", "Liste de contrôle");
            case QUALIFICATION_CRITERIA -> say("Qualification", "Qualification");
            case CASE -> say("Case", "Cas client");
            case CALL_RECORDING -> say("Call recording", "Enregistrement d'appel");
            case NO_PITCH -> say("Not to pitch", "À ne pas vendre");
        };
    }

    String step(@Nullable StepType step) {
        if (step == null) {
            return Reader.NOTHING;
        }
        return switch (step) {
            case EMAIL -> say("E-mail", "Courriel");
            case CALL -> say("Call", "Appel");
            case LINKEDIN -> "LinkedIn";
            case SMS -> "SMS";
            case VIDEO -> say("Video", "Vidéo");
            case MAIL -> say("Letter", "Courrier");
            case MEETING -> say("Meeting", "Rendez-vous");
            case TASK -> say("Task", "Tâche");
        };
    }
}
