import Attestation
import MeasuredBoot
import Storage

extension NamedSchemas {
    /// What evidence comes to.
    static let standings = Verdict.Standing.allCases.map(\.rawValue)

    static let evidence = Schema.object(
        .required("id", .text, "The same for the same evidence."),
        .required("receivedAt", .moment),
        .required("freshness", .word(Freshness.self), "Whether it answered an open question."),
        .required(
            "authentic",
            .boolean,
            "Whether the node itself shows it, and now: all other evidence can be made up by whoever may send any."
        ),
        .optional("bootCounter", .text, "The boot that it is of, where reports show the same values."),
        .required("verification", verification, "What `shieldwatch verify` says of it.")
    )

    private static let outcome = Schema.word(CheckOutcome.self)

    private static let verification = Schema.object(
        .required("schemaVersion", .constant(1)),
        .required("verdict", .word(standings)),
        .required("proven", .boolean),
        .required("ak", .word(Verdict.KeyStanding.self), "Who vouches for the key."),
        .required(
            "checks",
            .list(of: .object(.required("check", .text), .required("outcome", outcome), .required("detail", .text)))
        ),
        .required(
            "components",
            .list(
                of: .object(
                    .required("component", .word(Component.self)),
                    .required("phase", .word(BootPhase.self)),
                    .required("outcome", outcome),
                    .required("detail", .text),
                    .required("evidence", .word(ComponentResult.Binding.self))
                )
            )
        ),
        .required(
            "firstDivergence",
            .nullable(
                .object(
                    .required("event", .integer(0 ... .max)),
                    .required("pcr", .integer(0 ... .max)),
                    .required("component", .word(Component.self)),
                    .required("expected", .text),
                    .required("actual", .text)
                )
            )
        )
    )
}
