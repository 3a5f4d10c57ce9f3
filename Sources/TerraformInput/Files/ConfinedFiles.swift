import Findings
import Messages
import TerraformLanguage

/// The files that a configuration's functions may read: those below the folder that is scanned, links followed.
struct ConfinedFiles: FileAccess {
    /// The root module's folder, where relative paths begin.
    let root: String
    let scanned: ScannedFiles
    let budget: EvaluationBudget

    private var fileSystem: any FileSystem { scanned.scope.fileSystem }

    /// Where a path leads, or why it may not be followed.
    private enum Place {
        case inside(String)
        case absent
        case outOfReach(MissingInput)
    }

    func read(_ path: String) throws(EvaluationError) -> FileContent {
        switch try place(path) {
        case .absent: return .absent
        case .outOfReach(let missing): return .outOfReach(missing)
        case .inside(let target):
            guard fileSystem.kind(of: target) == .file else { return .absent }
            let bytes: [UInt8]
            do {
                bytes = try fileSystem.read(target, limit: Value.sizeLimit)
            } catch {
                return .outOfReach(MissingInput(.file, path, detail: error.message))
            }
            try budget.spend(bytes.count / 64)
            return .bytes(bytes)
        }
    }

    func exists(_ path: String) throws(EvaluationError) -> FileContent {
        switch try place(path) {
        case .absent: .absent
        case .outOfReach(let missing): .outOfReach(missing)
        case .inside(let target): fileSystem.kind(of: target) == .file ? .bytes([]) : .absent
        }
    }

    func find(_ pattern: String, below folder: String) throws(EvaluationError) -> FileMatches {
        switch try place(folder) {
        case .absent: return .paths([])
        case .outOfReach(let missing): return .outOfReach(missing)
        case .inside(let target):
            var paths: [String] = []
            var left = Self.searchLimit
            let glob = try GlobPattern(pattern)
            try collect(target, prefix: "", into: &paths, &left)
            try budget.reserve(paths.reduce(0) { $0 + $1.utf8.count } * glob.size / 16)
            return .paths(paths.filter(glob.matches).sorted())
        }
    }

    /// How many files and folders one search may meet.
    private static let searchLimit = 20_000

    private func collect(
        _ folder: String,
        prefix: String,
        into paths: inout [String],
        _ left: inout Int
    ) throws(EvaluationError) {
        let entries = (try? fileSystem.entries(of: folder)) ?? []
        try budget.spend(entries.count * 8)
        for entry in entries {
            left -= 1
            guard left > 0 else { throw .limit("a folder with more than \(Self.searchLimit) files is not searched") }
            let path = prefix + entry.name
            switch entry.kind {
            case .file: paths.append(path)
            case .folder: try collect("\(folder)/\(entry.name)", prefix: path + "/", into: &paths, &left)
            case .link: if fileSystem.kind(of: "\(folder)/\(entry.name)") == .file { paths.append(path) }
            case .special, .absent: break
            }
        }
    }

    private func place(_ path: String) throws(EvaluationError) -> Place {
        // Asking the disk takes as long as many steps of working something out.
        try budget.spend(64)
        let joined = FilePath.join(root, path)
        guard FilePath.isInside(joined, scanned.scope.base) else { return .outOfReach(outside(path)) }
        guard let target = fileSystem.canonicalPath(joined) else { return .absent }
        return FilePath.isInside(target, scanned.scope.base) ? .inside(target) : .outOfReach(outside(path))
    }

    private func outside(_ path: String) -> MissingInput {
        MissingInput(.file, path, detail: "the file lies outside of what is scanned")
    }
}
