import IntegrityEvents
import LogEntries
import MeasuredBoot
import Messages
import Storage

/// The registers of a report: what they held, what the baseline expected, and what each is about.
struct RegisterTable {
    let stored: StoredReport

    private struct Register {
        let pcr: Int
        let algorithm: DigestAlgorithm
        let actual: Digest?
        let expected: Digest?

        var differs: Bool { expected != nil && actual != expected }
    }

    private static let columns = [
        DataTable.Column(title: "PCR"), DataTable.Column(title: "Component"), DataTable.Column(title: "Actual value"),
        DataTable.Column(title: "Expected value"), DataTable.Column(title: "Differs"),
    ]

    var markup: Markup {
        let phase = stored.report.phase.name
        return DataTable(caption: "\(phase): registers against the baseline of the node", columns: Self.columns)
            .markup(registers.map(row))
    }

    private var registers: [Register] {
        let (actual, policy) = (stored.report.actual, stored.report.policy)
        let measured = actual.map { register in
            Register(
                pcr: register.pcr,
                algorithm: register.algorithm,
                actual: register.value,
                expected: policy.first { $0.pcr == register.pcr && $0.algorithm == register.algorithm }?.value
            )
        }
        let unmeasured = policy.filter { expected in
            !actual.contains { $0.pcr == expected.pcr && $0.algorithm == expected.algorithm }
        }
        let missing = unmeasured.map { register in
            Register(pcr: register.pcr, algorithm: register.algorithm, actual: nil, expected: register.value)
        }
        return (measured + missing).sorted { ($0.pcr, $0.algorithm.rawValue) < ($1.pcr, $1.algorithm.rawValue) }
    }

    private func row(_ register: Register) -> DataTable.Row {
        DataTable.Row(
            looks: register.differs ? .differs : nil,
            cells: [
                Parts.register(register.pcr, register.algorithm),
                .message(RegisterMeaning.component(of: register.pcr).message),
                register.actual.map { Parts.value($0.description) } ?? .message("not measured"),
                register.expected.map { Parts.value($0.description) } ?? .message("not in the baseline"),
                .message(register.differs ? "yes" : "no"),
            ]
        )
    }
}
