import Findings
import Messages
import SourceText

/// Every module folder that a scan has met, read once.
final class ModuleLibrary {
    let scanned: ScannedFiles
    private var folders: [String: ModuleFolder] = [:]
    private let published = PublicModuleLibrary()
    private var relevance: [String: Bool] = [:]

    init(scanned: ScannedFiles) {
        self.scanned = scanned
    }

    private var fileSystem: any FileSystem { scanned.scope.fileSystem }

    /// Where a module call leads.
    enum Target {
        case folder(ModuleFolder)
        /// A registry, a repository, an archive: nothing on this disk.
        case remote
        /// A published module in a release for which nothing stands here, and which release would be known.
        case otherRelease(Message)
        /// A path that cannot be followed, with the reason.
        case unreachable(Message)
    }

    /// Reads a folder whose file names are known.
    func load(_ path: String, files: [String]) -> ModuleFolder {
        if let folder = folders[path] { return folder }
        let folder = ModuleFolder(path: path, files: files, reading: scanned)
        folders[path] = folder
        return folder
    }

    /// Where a call in that folder leads; nil when its source is not a plain text.
    func resolve(_ call: Declaration, from folder: ModuleFolder) -> Target? {
        guard let source = Self.source(of: call) else { return nil }
        let target = resolve(source, from: folder)
        guard case .remote = target else { return target }
        switch published.resolve(source, version: call.body.attribute("version")?.literalString) {
        case .folder(let folder): return .folder(folder)
        case .otherRelease(let reason): return .otherRelease(reason)
        case .unknown: return .remote
        }
    }

    private func resolve(_ source: String, from folder: ModuleFolder) -> Target {
        if folder.release != nil {
            if case .folder(let folder) = published.resolve(source, from: folder) { return .folder(folder) }
            return .remote
        }
        guard source.hasPrefix("./") || source.hasPrefix("../") || source == "." || source == ".." else {
            if source.hasPrefix("/") { return .unreachable("an absolute path is not followed") }
            return .remote
        }
        let path = FilePath.join(folder.path, source)
        guard let target = fileSystem.canonicalPath(path), fileSystem.kind(of: target) == .folder else {
            return .unreachable("the folder \(source) does not exist")
        }
        guard FilePath.isInside(target, scanned.scope.boundary) else {
            return .unreachable("the folder \(source) lies outside of the repository")
        }
        if let loaded = folders[target] { return .folder(loaded) }
        do {
            let names = try fileSystem.entries(of: target).map(\.name).filter(ModuleFolder.isConfiguration)
            guard !names.isEmpty else { return .unreachable("the folder \(source) holds no Terraform files") }
            return .folder(load(target, files: names))
        } catch {
            return .unreachable(error.message)
        }
    }

    /// The literal source of a call.
    static func source(of call: Declaration) -> String? { call.body.attribute("source")?.literalString }

    /// Whether a module, or one that it calls, declares resources of these types or cannot be looked into.
    func concerns(_ folder: ModuleFolder, _ types: Set<String>) -> Bool {
        if let known = relevance[folder.path] { return known }
        // A module that leads back to itself is looked into, which ends in a message.
        relevance[folder.path] = true
        let declares = folder.declarations.resources.values.contains { $0.mode == .managed && types.contains($0.type) }
        let result =
            declares
            || folder.declarations.calls.values.contains { call in
                return if case .folder(let target)? = resolve(call, from: folder) { concerns(target, types) } else {
                    true
                }
            }
        relevance[folder.path] = result
        return result
    }

    /// The folders that each folder calls, without those it cannot reach.
    func calledFolders(of folder: ModuleFolder) -> [ModuleFolder] {
        folder.declarations.calls.values.compactMap { call in
            guard case .folder(let target)? = resolve(call, from: folder), target.release == nil else { return nil }
            return target
        }
    }
}
