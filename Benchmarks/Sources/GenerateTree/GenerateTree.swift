import Foundation
import TerraformTree

/// Writes a tree to disk: `GenerateTree FILES FOLDER`.
@main
struct GenerateTree {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let count = Int(arguments[1]), count > 0 else {
            FileHandle.standardError.write(Data("usage: GenerateTree FILES FOLDER\n".utf8))
            exit(64)
        }
        let base = URL(fileURLWithPath: arguments[2])
        var bytes = 0
        for file in TerraformTree(fileCount: count).files {
            let url = base.appendingPathComponent(file.path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(file.text.utf8).write(to: url)
            bytes += file.text.utf8.count
        }
        print("\(count) files, \(bytes) bytes in \(base.path)")
    }
}
