package io.boussole.plan.format;

import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.util.regex.Pattern;

/** Puts quotes around what a reader of YAML 1.1 would take for a number or a time of day in base sixty, such as {@code 18:00}. */
final class CautiousQuoting extends StringQuotingChecker.Default {
    private static final long serialVersionUID = 1L;
    private static final Pattern LOOKS_LIKE_A_NUMBER = Pattern.compile("[-+.0-9][-+.,:_0-9eExXoO]*");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}(-\\d{2})?");

    @Override
    public boolean needToQuoteValue(String value) {
        return super.needToQuoteValue(value)
                || (LOOKS_LIKE_A_NUMBER.matcher(value).matches()
                        && !DATE.matcher(value).matches());
    }
}
