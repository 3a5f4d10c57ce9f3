import IntegrityEvents
import Messages
import MonitorService
import SourceText

/// The machines that files list, all of them or none: a fleet of which a part cannot be read must not look smaller.
struct InventoryLoad {
    private(set) var machines = ListedMachines()

    /// Why a file could not be read.
    struct Failure: Error, CustomStringConvertible {
        let reason: Message
        var description: String { "\(reason)" }
    }

    init(_ files: [String]) throws(Failure) {
        var reading = InventoryReading()
        for file in files {
            // The monitor goes on beside a list that nobody writes.
            if let fault = reading.add(file: file, mayBePipe: false) { throw Failure(reason: fault) }
            for problem in reading.problems {
                machines.omit("\(file): \(problem.message), at offset \(problem.range.lowerBound)")
            }
        }
        machines.inventory = reading.inventory
    }
}
