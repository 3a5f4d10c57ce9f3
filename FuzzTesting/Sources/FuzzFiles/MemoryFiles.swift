import Messages
public import TerraformInput

/// Files that exist only while one input is looked at.
public struct MemoryFiles: FileSystem {
    private let files: [String: [UInt8]]
    private let folders: Set<String>

    /// Takes files by their absolute paths; the folders above them exist too.
    public init(_ files: [String: [UInt8]]) {
        self.files = files
        var folders: Set<String> = ["/"]
        for path in files.keys {
            var parts = path.split(separator: "/")
            while parts.popLast() != nil { folders.insert("/" + parts.joined(separator: "/")) }
        }
        self.folders = folders
    }

    /// The names in a folder.
    public func entries(of folder: String) throws(FileSystemError) -> [FolderEntry] {
        guard folders.contains(folder) else { throw FileSystemError("there is no such folder") }
        let children = files.keys.map { ($0, FileKind.file) } + folders.map { ($0, FileKind.folder) }
        return children.compactMap { path, kind in
            let parts = path.split(separator: "/")
            guard let name = parts.last, "/" + parts.dropLast().joined(separator: "/") == folder else { return nil }
            return FolderEntry(name: String(name), kind: kind)
        }.sorted { $0.name < $1.name }
    }

    /// What a path leads to.
    public func kind(of path: String) -> FileKind {
        if files[path] != nil { return .file }
        return folders.contains(path) ? .folder : .absent
    }

    /// The bytes of a file.
    public func read(_ path: String, limit: Int) throws(FileSystemError) -> [UInt8] {
        guard let bytes = files[path] else { throw FileSystemError("there is no such file") }
        guard bytes.count <= limit else { throw FileSystemError("this file is too large") }
        return bytes
    }

    /// The path itself, when there is something.
    public func canonicalPath(_ path: String) -> String? {
        kind(of: path) == .absent ? nil : path
    }
}
