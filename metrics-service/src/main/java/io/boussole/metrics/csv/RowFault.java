package io.boussole.metrics.csv;

import io.boussole.http.Text;

/** Why a row was not understood. */
public enum RowFault {
    MISSING_ID("The row has no id", "La ligne n'a pas d'id"),
    WRONG_VALUE("This is no value of the property", "Ce n'est pas une valeur de cette propriété"),
    AMBIGUOUS_NUMBER(
            "The comma may stand before decimals or thousands; say which with decimal",
            "La virgule peut séparer les décimales ou les milliers ; dites-le avec decimal"),
    TOO_FEW_FIELDS("The row has fewer fields than the header", "La ligne a moins de champs que l'en-tête"),
    TOO_MANY_FIELDS("The row has more fields than the header", "La ligne a plus de champs que l'en-tête");

    private final Text text;

    RowFault(String en, String fr) {
        this.text = new Text(en, fr);
    }

    public Text text() {
        return text;
    }
}
