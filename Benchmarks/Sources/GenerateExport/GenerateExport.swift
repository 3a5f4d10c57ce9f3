import Foundation

/// Writes an export of log entries: `GenerateExport MEGABYTES FILE [SEED]`.
///
/// One entry in a hundred is an integrity event, sixty are audit logs, the others logs of applications with escapes and
/// letters of many scripts. The same seed writes the same file.
@main
struct GenerateExport {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard (3...4).contains(arguments.count), let size = Int(arguments[1]), size > 0,
            let seed = arguments.count == 4 ? UInt64(arguments[3]) : 1
        else {
            FileHandle.standardError.write(Data("usage: GenerateExport MEGABYTES FILE [SEED]\n".utf8))
            exit(64)
        }
        FileManager.default.createFile(atPath: arguments[2], contents: nil)
        guard let file = FileHandle(forWritingAtPath: arguments[2]) else { exit(1) }
        var entries = ExportedEntries(seed: seed)
        var (written, count) = (0, 0)
        while written < size * 1_000_000 {
            var block = ""
            while block.utf8.count < 4_000_000, written + block.utf8.count < size * 1_000_000 {
                block += entries.next() + "\n"
                count += 1
            }
            try file.write(contentsOf: Data(block.utf8))
            written += block.utf8.count
        }
        try file.close()
        print("\(count) entries, \(entries.integrityEvents) integrity events, \(written) bytes in \(arguments[2])")
    }
}
