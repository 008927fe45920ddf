package io.boussole.plan.linting;

import io.boussole.http.Text;
import java.util.stream.Stream;

/** What can be wrong with a text before it is a plan at all, and how that is mended. */
enum DocumentFault {
    UNREADABLE(
            "The text is neither YAML nor JSON",
            "Le texte n'est ni du YAML ni du JSON",
            "Look at the line and at the one before it: indentation, quotes, brackets",
            "Regardez la ligne et la précédente : indentation, guillemets, crochets"),
    EMPTY_DOCUMENT(
            "The document is empty",
            "Le document est vide",
            "Begin with kind: SalesActionPlan and a name",
            "Commencez par kind: SalesActionPlan et un nom"),
    UNKNOWN_FIELD(
            "A plan has no such field there",
            "Un plan n'a pas ce champ à cet endroit",
            "Correct its name, or leave it out",
            "Corrigez son nom, ou retirez-le"),
    WRONG_TYPE(
            "Something else is expected there",
            "On attend autre chose à cet endroit",
            "Write a value of the kind that the message names",
            "Écrivez une valeur du genre que dit le message"),
    UNKNOWN_VALUE(
            "The value is not one of the list",
            "La valeur n'est pas dans la liste",
            "Choose one of the list",
            "Choisissez-en une de la liste"),
    EMPTY_ITEM("An item of a list is empty", "Un élément de liste est vide", "Leave it out", "Retirez-le"),
    DUPLICATE_KEY("A key stands twice", "Une clé figure deux fois", "Keep one of the two", "Gardez l'une des deux"),
    UNKNOWN_TAG(
            "A YAML tag means nothing here", "Une étiquette YAML n'a pas de sens ici", "Leave it out", "Retirez-la"),
    INVALID_TEXT(
            "A text has characters that nothing can store",
            "Un texte a des caractères que rien ne peut stocker",
            "Type the text anew",
            "Retapez le texte"),
    OUT_OF_RANGE(
            "A number has more digits than anything counts",
            "Un nombre a plus de chiffres que rien n'en compte",
            "Round it",
            "Arrondissez-le"),
    TOO_DEEP(
            "Lists and objects stand too deep inside each other",
            "Listes et objets sont trop imbriqués",
            "Follow the plan's own levels",
            "Suivez les niveaux du plan"),
    OTHER(
            "The document is not valid",
            "Le document n'est pas valide",
            "Do as the message says",
            "Faites ce que dit le message");

    private final Text says;
    private final Text fix;

    DocumentFault(String en, String fr, String fixEn, String fixFr) {
        this.says = new Text(en, fr);
        this.fix = new Text(fixEn, fixFr);
    }

    Text says() {
        return says;
    }

    Text fix() {
        return fix;
    }

    static Text fixOf(String code) {
        return Stream.of(values())
                .filter(fault -> fault.name().equals(code))
                .findFirst()
                .orElse(OTHER)
                .fix();
    }
}
