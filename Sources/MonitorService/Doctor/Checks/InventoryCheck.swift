import IntegrityEvents
import Messages
import MonitorConfiguration
import SourceText

/// Whether the lists of machines can be read and hold some: without them no boot has a cohort.
struct InventoryCheck: DoctorCheck {
    static let name = "inventory"

    /// The largest list that is read; one of 15,000 nodes, as `kubectl` prints it, has about 200 MB.
    private static let sizeLimit = 512 << 20

    func answers(_ context: DoctorContext) async -> [DoctorAnswer] {
        let sources = context.configuration.inventory
        guard !sources.isEmpty else {
            return [
                .warning(
                    "no inventory is set: it is not known which machines should have booted the same",
                    "set 'inventory' to what `kubectl get nodes -o json` prints, renewed by a timer"
                )
            ]
        }
        return sources.map { Self.answer($0.file) }
    }

    private static func answer(_ path: String) -> DoctorAnswer {
        var reading = InventoryReading()
        do throws(SmallFile.Failure) {
            let bytes = try SmallFile.read(path, limit: sizeLimit)
            do throws(SyntaxError) {
                try reading.add(bytes)
            } catch {
                return .failed("\(path): \(error.message), at offset \(error.range.lowerBound)", advice)
            }
        } catch {
            return .failed("\(path) cannot be read: \(error.reason)", advice)
        }
        guard reading.added > 0 else { return .failed("\(path): no machine of this inventory can be used", advice) }
        guard reading.problems.isEmpty else {
            return .warning("\(path): \(reading.problems.count) machines cannot be used", advice)
        }
        return .ok("\(path): \(reading.added) machines")
    }

    private static let advice: Message = "write it anew, and let the user of the monitor read it"
}
