import IntegrityEvents
import Messages
import SourceText

/// The inventories that a command line names.
enum InventoryFiles {
    /// One of 15,000 nodes, as `kubectl` prints it, has about 200 MB.
    private static let sizeLimit = 512 << 20

    /// Reads all of them, the later ones counting more. What is left out of one is said; what is none ends the command.
    static func read(_ paths: [String]) throws -> NodeInventory {
        var reading = InventoryReading()
        for path in paths {
            let bytes = try InputFile.read(path, limit: sizeLimit)
            do throws(SyntaxError) {
                try reading.add(bytes)
            } catch {
                try Console.giveUp("\(path): \(error.message), at offset \(error.range.lowerBound)")
            }
            for problem in reading.problems {
                Console.note(saying: "\(path): \(problem.message), at offset \(problem.range.lowerBound)")
            }
        }
        return reading.inventory
    }
}
