package io.boussole.metrics.csv;

import io.boussole.http.Text;

/** Why a file cannot be read on. */
public enum ImportFailure {
    EMPTY("The file has no header", "Le fichier n'a pas d'en-tête"),
    UNKNOWN_COLUMN(
            "A column is neither a property nor mapped to one; map it, or map it to nothing to leave it out",
            "Une colonne n'est ni une propriété ni associée à une ; associez-la, ou à rien pour l'ignorer"),
    DOUBLE_COLUMN("Two columns say the same property", "Deux colonnes disent la même propriété"),
    MISSING_COLUMN("A column that is mapped is not in the file", "Une colonne associée n'est pas dans le fichier"),
    NOT_CSV(
            "A record is too long, or its quotes do not close",
            "Un enregistrement est trop long ou ses guillemets ne se ferment pas"),
    NOT_IN_CHARSET(
            "The file is not in the character set that was given; try charset=windows-1252",
            "Le fichier n'est pas dans le jeu de caractères indiqué ; essayez charset=windows-1252");

    private final Text text;

    ImportFailure(String en, String fr) {
        this.text = new Text(en, fr);
    }

    public Text text() {
        return text;
    }
}
