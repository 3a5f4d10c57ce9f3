import FoundationEssentials

/// A file that a source has to read.
struct FoundFile: Hashable, Sendable {
    let path: String
    let status: FileStatus
}

/// Which files a source has to read at the moment.
enum FileDiscovery: Sendable {
    /// One file, and those that it was before it was rotated.
    case file(path: String)
    /// The files of a folder.
    case directory(path: String)

    /// No more files of a folder are followed.
    static let countLimit = 4_096

    /// The files in the order in which they are read, and how many there are too many.
    /// - Parameter known: the inodes of files that have been read before.
    func files(known: Set<UInt64>) throws(FileFailure) -> (files: [FoundFile], passedOver: Int) {
        switch self {
        case .file(let path): (try Self.rotations(of: path, known), 0)
        case .directory(let path): try Self.content(of: path)
        }
    }

    private static func content(of folder: String) throws(FileFailure) -> (files: [FoundFile], passedOver: Int) {
        let names = try names(in: folder).filter { !$0.hasPrefix(".") }
        let files = names.compactMap { found(folder + "/" + $0) }
        return (Array(files.prefix(countLimit)), max(0, files.count - countLimit))
    }

    /// What a file was called before is found in its folder: `entries.ndjson.1` or `entries.ndjson-20261128`.
    private static func rotations(of path: String, _ known: Set<UInt64>) throws(FileFailure) -> [FoundFile] {
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
        let current = found(path)
        var files: [FoundFile] = []
        if known.contains(where: { $0 != current?.status.inode }) {
            let older = try names(in: folder).filter { $0.hasPrefix(name + ".") || $0.hasPrefix(name + "-") }
            files = older.compactMap { found(folder + "/" + $0) }
                .filter { known.contains($0.status.inode) && $0.status.inode != current?.status.inode }
                .sorted { $0.status.modified < $1.status.modified }
        }
        guard let current else {
            // The file may be about to be made; an older one is read to its end meanwhile.
            if files.isEmpty, try !FileStatus(path: path).isRegular { throw FileFailure(reason: "Not a regular file") }
            return files
        }
        return files + [current]
    }

    /// A file with lines in it; nil for a folder, a pipe, and for what is gone already.
    private static func found(_ path: String) -> FoundFile? {
        guard let status = try? FileStatus(path: path), status.isRegular else { return nil }
        return FoundFile(path: path, status: status)
    }

    private static func names(in folder: String) throws(FileFailure) -> [String] {
        _ = try FileStatus(path: folder)
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { throw FileFailure() }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

extension FileDiscovery {
    /// The file or folder that it is about.
    var path: String {
        switch self {
        case .file(let path), .directory(let path): path
        }
    }
}
