import Findings

/// Finds the folders below one that hold Terraform files, each once, links followed without going round in circles.
struct FolderWalk {
    struct Folder {
        let path: String
        let files: [String]
    }

    let scanned: ScannedFiles
    let descends: Bool
    private(set) var found: [Folder] = []
    private var seen: Set<String> = []

    /// How deep folders may lie in each other.
    private static let depthLimit = 128

    init(scanned: ScannedFiles, descends: Bool) {
        self.scanned = scanned
        self.descends = descends
    }

    mutating func run(from base: String) {
        visit(base, depth: 0)
        found.sort { $0.path < $1.path }
    }

    private mutating func visit(_ folder: String, depth: Int) {
        guard seen.insert(folder).inserted else { return }
        guard depth <= Self.depthLimit else { return scanned.passOver(folder, "folders nested deeper than \(Self.depthLimit)") }
        let entries: [FolderEntry]
        do {
            entries = try scanned.scope.fileSystem.entries(of: folder)
        } catch {
            scanned.note(UnreadFile(file: scanned.scope.display(folder), error: error.message))
            return
        }
        let files = entries.filter { $0.kind != .folder && ModuleFolder.isConfiguration($0.name) }.map(\.name)
        if !files.isEmpty { found.append(Folder(path: folder, files: files)) }
        guard descends else { return }
        for entry in entries { descend(into: entry, of: folder, depth: depth) }
    }

    private mutating func descend(into entry: FolderEntry, of folder: String, depth: Int) {
        let path = FilePath.join(folder, entry.name)
        // .terraform, .git and their like hold copies and caches, not sources.
        guard !entry.name.hasPrefix(".") else { return }
        switch entry.kind {
        case .folder: visit(path, depth: depth + 1)
        case .link:
            guard scanned.scope.fileSystem.kind(of: path) == .folder,
                let target = scanned.scope.fileSystem.canonicalPath(path)
            else { return }
            if FilePath.isInside(target, scanned.scope.boundary) {
                // What the link leads to below the base is visited as itself.
                if !FilePath.isInside(target, scanned.scope.base) { visit(target, depth: depth + 1) }
            } else {
                scanned.passOver(path, "this link leads outside of the repository")
            }
        case .file, .special, .absent: break
        }
    }
}
