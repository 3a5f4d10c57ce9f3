import Findings
import TerraformLanguage

/// The files that a configuration's functions may read: those below the folder that is scanned, links followed.
struct ConfinedFiles: FileAccess {
    /// The root module's folder, where relative paths begin.
    let root: String
    let scanned: ScannedFiles

    private var fileSystem: any FileSystem { scanned.scope.fileSystem }

    /// Where a path leads, or why it may not be followed.
    private enum Place {
        case inside(String)
        case absent
        case outOfReach(MissingInput)
    }

    func read(_ path: String) throws(EvaluationError) -> FileContent {
        switch place(path) {
        case .absent: return .absent
        case .outOfReach(let missing): return .outOfReach(missing)
        case .inside(let target):
            guard fileSystem.kind(of: target) == .file else { return .absent }
            do {
                return .bytes(try fileSystem.read(target, limit: Value.sizeLimit))
            } catch {
                return .outOfReach(MissingInput(.file, path, detail: error.message))
            }
        }
    }

    func exists(_ path: String) throws(EvaluationError) -> FileContent {
        switch place(path) {
        case .absent: .absent
        case .outOfReach(let missing): .outOfReach(missing)
        case .inside(let target): fileSystem.kind(of: target) == .file ? .bytes([]) : .absent
        }
    }

    func find(_ pattern: String, below folder: String) throws(EvaluationError) -> FileMatches {
        switch place(folder) {
        case .absent: return .paths([])
        case .outOfReach(let missing): return .outOfReach(missing)
        case .inside(let target):
            var paths: [String] = []
            var budget = 20_000
            try collect(target, prefix: "", into: &paths, &budget)
            return .paths(paths.filter { GlobPattern(pattern).matches($0) }.sorted())
        }
    }

    private func collect(
        _ folder: String, prefix: String, into paths: inout [String], _ budget: inout Int
    ) throws(EvaluationError) {
        for entry in (try? fileSystem.entries(of: folder)) ?? [] {
            budget -= 1
            guard budget > 0 else { throw .limit("a folder with more than 20000 files is not searched") }
            let path = prefix + entry.name
            switch entry.kind {
            case .file: paths.append(path)
            case .folder: try collect("\(folder)/\(entry.name)", prefix: path + "/", into: &paths, &budget)
            case .link: if fileSystem.kind(of: "\(folder)/\(entry.name)") == .file { paths.append(path) }
            case .special, .absent: break
            }
        }
    }

    private func place(_ path: String) -> Place {
        let joined = FilePath.join(root, path)
        guard FilePath.isInside(joined, scanned.scope.base) else { return .outOfReach(outside(path)) }
        guard let target = fileSystem.canonicalPath(joined) else { return .absent }
        return FilePath.isInside(target, scanned.scope.base) ? .inside(target) : .outOfReach(outside(path))
    }

    private func outside(_ path: String) -> MissingInput {
        MissingInput(.file, path, detail: "the file lies outside of what is scanned")
    }
}
