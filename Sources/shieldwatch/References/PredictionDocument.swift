import Attestation
import MeasuredBoot
import Messages
import Reporting

/// What a boot will measure, as people and programs read it.
struct PredictionDocument {
    private let prediction: BootPrediction

    init(_ prediction: BootPrediction) { self.prediction = prediction }

    // MARK: JSON

    private struct Document: Encodable {
        let schemaVersion = 1
        let components: [Entry]
        let pcrs: [String: [String: String]]
        let undetermined: [Open]
        let assumptions: [String]
    }

    private struct Entry: Encodable {
        let component: String
        let pcr: Int
        let phase: String
        let digests: [String: String]
        let description: String
    }

    private struct Open: Encodable {
        let pcr: Int
        let reason: String
    }

    /// One object, the same for the same files.
    func json(in catalogue: MessageCatalogue) -> String {
        JSONText.render(
            Document(
                components: prediction.measurements.map { entry($0, catalogue) },
                pcrs: registers,
                undetermined: prediction.undetermined.map { Open(pcr: $0.pcr, reason: $0.reason.text(in: catalogue)) },
                assumptions: prediction.assumptions.map { $0.text(in: catalogue) }
            )
        )
    }

    private func entry(_ measurement: BootPrediction.Measurement, _ catalogue: MessageCatalogue) -> Entry {
        Entry(
            component: measurement.component.rawValue,
            pcr: measurement.pcr,
            phase: measurement.phase.rawValue,
            digests: Dictionary(uniqueKeysWithValues: measurement.digests.map { ($0.key.name, $0.value.description) }),
            description: measurement.description.text(in: catalogue)
        )
    }

    private var registers: [String: [String: String]] {
        var registers: [String: [String: String]] = [:]
        for (pcr, values) in prediction.registers {
            for (bank, value) in values { registers[bank.name, default: [:]][String(pcr)] = value.description }
        }
        return registers
    }

    // MARK: Text

    /// Tables of measurements and values, what is open, and what was taken for granted.
    func text(in catalogue: MessageCatalogue) -> String {
        let bank = prediction.banks.first ?? .sha256
        let rows = prediction.measurements.map { measurement in
            let digest = measurement.digests[bank]?.description.prefix(16) ?? ""
            let words = VisibleText.line(measurement.description.text(in: catalogue))
            return "\(measurement.pcr)  \(Self.padded(measurement.component.rawValue))  \(digest)  \(words)"
        }
        var values: [String] = []
        for pcr in prediction.registers.keys.sorted() {
            for bank in prediction.banks {
                guard let value = prediction.registers[pcr]?[bank] else { continue }
                values.append("PCR \(pcr)  \(bank.name)  \(value)")
            }
        }
        let open = prediction.undetermined.map { open -> Message in
            "PCR \(open.pcr) is not determined: \(open.reason)"
        }
        let assumed = prediction.assumptions.map { assumption -> Message in "taken for granted: \(assumption)" }
        let sections = [rows, values, open.map { $0.text(in: catalogue) }, assumed.map { $0.text(in: catalogue) }]
        return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private static let width = Component.allCases.map(\.rawValue.count).max() ?? 0

    private static func padded(_ text: String) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
