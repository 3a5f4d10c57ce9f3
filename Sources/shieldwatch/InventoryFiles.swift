import IntegrityEvents
import MeasuredBoot
import Messages
import SourceText
import TerraformInput

/// The inventories that a command line names.
struct InventoryFiles {
    /// What they say about machines.
    let inventory: NodeInventory

    /// Why files could not be read, or not used at all.
    let faults: [Message]

    /// One of 15,000 nodes, as `kubectl` prints it, has about 200 MB.
    private static let sizeLimit = 512 << 20

    /// Reads all of them, the later ones counting more. What cannot be read is said, and the verdicts are given all the
    /// same.
    init(_ paths: [String]) {
        var reading = InventoryReading()
        var faults: [Message] = []
        for path in paths {
            if let fault = Self.add(path, to: &reading) { faults.append(fault) }
            for problem in reading.problems {
                Console.note(saying: "\(path): \(problem.message), at offset \(problem.range.lowerBound)")
            }
        }
        for fault in faults { Console.note(saying: fault) }
        inventory = reading.inventory
        self.faults = faults
    }

    /// Why a file adds nothing; nil when it does, or when it is a list of no machines.
    private static func add(_ path: String, to reading: inout InventoryReading) -> Message? {
        let bytes: [UInt8]
        do throws(FileSystemError) {
            bytes = try DiskFileSystem().stream(path, limit: sizeLimit)
        } catch {
            return "\(path): \(error.message)"
        }
        do throws(SyntaxError) {
            try reading.add(bytes)
        } catch {
            return "\(path): \(error.message), at offset \(error.range.lowerBound)"
        }
        guard reading.added == 0, !reading.problems.isEmpty else { return nil }
        return "\(path): no machine of this inventory can be used"
    }
}
