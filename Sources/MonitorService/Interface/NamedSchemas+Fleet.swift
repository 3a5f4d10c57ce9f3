import Findings
import IntegrityEvents
import MeasuredBoot

extension NamedSchemas {
    static let node = Schema.object(
        .required("instance", .text, "The numeric ID."),
        .optional("project", .text),
        .optional("zone", .text),
        .optional("cluster", .text),
        .optional("clusterLocation", .text),
        .optional("pool", .text),
        .optional("name", .text),
        .optional("image", .text),
        .optional("machineFamily", .text),
        .optional("confidential", .text),
        .optional("osImage", .text),
        .optional("kernelVersion", .text),
        .optional("firstSeen", .moment, "When an inventory first named it; missing when none did."),
        .optional("lastSeen", .moment, "When an inventory last named it."),
        .optional("goneSince", .moment, "When an inventory first did not name it any more.")
    )

    static let boot = Schema.object(
        .required("bootCounter", .text),
        .required("phase", .word(ReportPhase.self)),
        .required("timestamp", .moment),
        .required("reported", .word(["passed", "failed", "notDetermined"]), "What Google's own comparison says."),
        .required("verdict", .nullable(.word(BootVerdict.self)), "What it came to; null before it is judged."),
        .required("standing", .nullable(.word(Standing.self)), "How it stood in its cohort; null where nobody looked."),
        .required(
            "changes",
            .list(
                of: .object(
                    .required("pcr", .integer(0 ... .max)),
                    .required("component", .word(Component.self)),
                    .required("algorithm", .text),
                    .required("expected", .text),
                    .required("actual", .text)
                )
            ),
            "What differs from the baseline that the report carries."
        )
    )

    static let notice = Schema.object(
        .required("kind", .word(Notice.Kind.self), "More kinds may come."),
        .required("timestamp", .moment),
        .required("message", .text)
    )

    static let postureResult = Schema.object(
        .required("source", .text, "What was scanned."),
        .required("firstSeen", .moment, "When it was first sent, or first again after it had been resolved."),
        .required("lastSeen", .moment),
        .optional("resolvedAt", .moment, "When a scan first did not have it any more; missing while it is there."),
        .required("result", PostureFinding.schema(isOpen: false), "The result as scan wrote it.")
    )
}
