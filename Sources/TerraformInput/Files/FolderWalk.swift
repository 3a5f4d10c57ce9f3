import Findings
import Messages

/// Finds the folders below one that hold Terraform files, each once, links followed without going round in circles.
struct FolderWalk {
    struct Folder {
        let path: String
        let files: [String]
    }

    let scanned: ScannedFiles
    private(set) var found: [Folder] = []

    /// Files that are no configuration and may be plans or exports, whatever their names.
    private(set) var documents: [String] = []
    private var seen: Set<String> = []
    private var held: Set<String> = []
    private var base = ""
    private var descends = true

    /// The folders from which a link has led elsewhere: what is found there lies below none of them.
    private var leadingOut: Set<String> = []

    /// How deep folders may lie in each other.
    private static let depthLimit = 128

    init(scanned: ScannedFiles) {
        self.scanned = scanned
    }

    /// Whether a place has led to configuration: a scan of nothing must not look like a clean one.
    func hasFound(_ place: ScanPlace) -> Bool {
        guard let folder = place.folder else { return false }
        return leadingOut.contains(folder) || found.contains { FilePath.isInside($0.path, folder) }
    }

    /// Looks into a folder, and into those below it when asked to; what has been seen before is not seen again.
    mutating func run(from base: String, descends: Bool) {
        self.base = base
        self.descends = descends
        visit(base, depth: 0)
        found.sort { $0.path < $1.path }
    }

    private mutating func visit(_ folder: String, depth: Int) {
        // A folder that stood for one file is looked into again for those below it.
        guard seen.insert(descends ? folder : folder + "/.").inserted else { return }
        guard depth <= Self.depthLimit else {
            return scanned.passOver(folder, "folders nested deeper than \(Self.depthLimit)")
        }
        let entries: [FolderEntry]
        do {
            entries = try scanned.scope.fileSystem.entries(of: folder)
        } catch {
            scanned.note(UnreadFile(file: scanned.scope.display(folder), error: error.message))
            return
        }
        let files = entries.filter { $0.kind != .folder && ModuleFolder.isConfiguration($0.name) }.map(\.name)
        if !files.isEmpty, held.insert(folder).inserted {
            found.append(Folder(path: folder, files: files))
        }
        documents += entries.filter { $0.kind == .file && Self.isDocument($0.name) }.map {
            FilePath.join(folder, $0.name)
        }
        guard descends else { return }
        for entry in entries { descend(into: entry, of: folder, depth: depth) }
    }

    private static func isDocument(_ name: String) -> Bool {
        (!ScanPlace.isConfiguration(name) || name.hasSuffix(".tfvars.json")) && !ModuleFolder.isIgnored(name)
    }

    /// Whether a folder below the base is passed over on the way to it.
    private func isHidden(_ folder: String) -> Bool {
        scanned.scope.display(folder).split(separator: "/").contains { $0.hasPrefix(".") && $0 != ".." && $0 != "." }
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
                if !FilePath.isInside(target, scanned.scope.base) || isHidden(target) {
                    leadingOut.insert(base)
                    visit(target, depth: depth + 1)
                }
            } else {
                scanned.passOver(path, "this link leads outside of the repository")
            }
        case .file, .special, .absent: break
        }
    }
}
