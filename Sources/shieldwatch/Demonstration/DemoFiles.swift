import Glibc
import Messages
import TerraformInput

/// The files of the example fleet as a disk would hold them, at the root of which they stand in Examples/fleet.
struct DemoFiles: FileSystem {
    /// Where the fleet stands, on this disk and in the repository.
    static let folder = "Examples/fleet"

    private let files = Dictionary(
        uniqueKeysWithValues: DemoTerraform.files.map { ("/\(DemoFiles.folder)/\($0.key)", $0.value) }
    )

    func entries(of folder: String) throws(FileSystemError) -> [FolderEntry] {
        let prefix = folder == "/" ? folder : folder + "/"
        let names = Set(
            files.keys.filter { $0.hasPrefix(prefix) }.compactMap {
                $0.dropFirst(prefix.count).split(separator: "/").first
            }
        )
        return names.sorted().map { FolderEntry(name: String($0), kind: kind(of: prefix + $0)) }
    }

    func kind(of path: String) -> FileKind {
        let path = Self.absolute(path)
        if files[path] != nil { return .file }
        return path == "/" || files.keys.contains { $0.hasPrefix(path + "/") } ? .folder : .absent
    }

    func read(_ path: String, limit: Int) throws(FileSystemError) -> [UInt8] {
        guard let text = files[Self.absolute(path)] else {
            throw FileSystemError(Message(verbatim: String(cString: strerror(ENOENT))))
        }
        return Array(text.utf8)
    }

    func canonicalPath(_ path: String) -> String? { kind(of: path) == .absent ? nil : Self.absolute(path) }

    /// The path from the root, without `.` and `..`.
    private static func absolute(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return "/" + parts.joined(separator: "/")
    }
}
