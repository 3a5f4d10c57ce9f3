import Foundation
import Messages
import TerraformInput

/// The folder of one demonstration, among temporary files, with its database and its inventory.
struct DemoFolder {
    let path: String

    var database: String { "\(path)/shieldwatch.db" }

    var inventory: String { "\(path)/nodes.json" }

    /// Makes a folder that nobody else can read.
    init() throws(DemoFailure) {
        let root = FileManager.default.temporaryDirectory.path
        var name = Array("\(root)/shieldwatch-demo-XXXXXX".utf8CString)
        guard mkdtemp(&name) != nil else {
            throw DemoFailure(
                message: "no temporary folder can be made in \(root): \(String(cString: strerror(errno)))"
            )
        }
        path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Writes down which machines there are, for the monitor to read.
    func write(_ machines: [DemoMachine]) throws {
        let text = try DemoRecord.file(of: machines)
        do throws(FileSystemError) {
            try ResultFile(path: inventory).write(text)
        } catch {
            throw DemoFailure(message: error.message)
        }
    }

    /// Leaves nothing behind.
    func remove() { try? FileManager.default.removeItem(atPath: path) }
}
