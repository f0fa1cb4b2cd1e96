import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Judges PDF files by veraPDF: Judge FLAVOUR,FLAVOUR FILE... One line for each file and flavour, its fields separated by tabs:
 * file, flavour, number of failed checks, number of checks; then, for each rule that failed, a line that begins with a tab: clause
 * and test, how often, and what the first failure said. Exit 0 when all were judged, whatever the verdict.
 */
public final class Judge {
    private static final int ALL_FAILURES = -1;

    private Judge() {}

    public static void main(String[] arguments) throws Exception {
        // veraPDF logs to the console what it also reports.
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (int index = 1; index < arguments.length; index++) {
            for (String name : arguments[0].split(",")) {
                judge(out, arguments[index], PDFAFlavour.byFlavourId(name));
            }
        }
    }

    private static void judge(PrintStream out, String file, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, ALL_FAILURES, false, true, false)) {
            ValidationResult result = validator.validate(parser);
            Map<String, Integer> counts = new LinkedHashMap<>();
            Map<String, String> firsts = new LinkedHashMap<>();
            int failed = 0;
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
                failed += 1;
                String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
                counts.merge(rule, 1, Integer::sum);
                firsts.putIfAbsent(rule, assertion.getMessage() + " | " + assertion.getErrorMessage() + " | " + assertion.getLocation().getContext());
            }
            // A file that is not compliant without a failed check would be one that could not be read to its end.
            if (failed == 0 && !result.isCompliant()) failed = 1;
            out.println(file + "\t" + flavour.getId() + "\t" + failed + "\t" + result.getTotalAssertions());
            counts.forEach((rule, count) -> out.println("\t" + rule + "\t" + count + "\t" + firsts.get(rule).replaceAll("\\s+", " ")));
        }
    }
}
