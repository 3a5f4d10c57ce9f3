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
    static let sizeLimit = 512 << 20

    /// Reads all of them, the later ones counting more. What cannot be read is said, and the verdicts are given all the
    /// same.
    init(_ paths: [String]) {
        var reading = InventoryReading()
        var faults: [Message] = []
        for path in paths {
            if let fault = reading.add(file: path) { faults.append(fault) }
            for problem in reading.problems {
                Console.note(saying: "\(path): \(problem.message), at offset \(problem.range.lowerBound)")
            }
        }
        for fault in faults { Console.note(saying: fault) }
        inventory = reading.inventory
        self.faults = faults
    }

}

extension InventoryReading {
    /// Adds a file.
    /// - Parameter mayBePipe: whether it may be a pipe, which is waited for.
    /// - Returns: why it adds nothing; nil when it does, or when it is a list of no machines.
    mutating func add(file path: String, mayBePipe: Bool = true) -> Message? {
        let bytes: [UInt8]
        let (disk, limit) = (DiskFileSystem(), InventoryFiles.sizeLimit)
        do throws(FileSystemError) {
            bytes = try mayBePipe ? disk.stream(path, limit: limit) : disk.read(path, limit: limit)
        } catch {
            return "\(path): \(error.message)"
        }
        do throws(SyntaxError) {
            try add(bytes)
        } catch {
            return "\(path): \(error.message), at offset \(error.range.lowerBound)"
        }
        guard added == 0, !problems.isEmpty else { return nil }
        return "\(path): no machine of this inventory can be used"
    }
}
