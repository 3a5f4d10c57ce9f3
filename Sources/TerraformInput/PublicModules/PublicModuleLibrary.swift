import Findings
import HCL
import Messages
import SourceText

/// The published modules that calls are judged by without being downloaded.
final class PublicModuleLibrary {
    private var folders: [String: ModuleFolder] = [:]

    /// What a call of a module that is not on this disk leads to.
    enum Target {
        /// A release that is known here.
        case folder(ModuleFolder)
        /// A known module in a release that is not, or not certainly, the known one, and which that is.
        case otherRelease(Message)
        /// Nothing that is known here.
        case unknown
    }

    /// Everything that is known; a new module is a file in Data/ and a line here.
    private static let modules: [PublicModule] = [
        ("google_kubernetes_engine_autopilot", PackageResources.google_kubernetes_engine_autopilot_tf),
        ("google_kubernetes_engine_beta_autopilot", PackageResources.google_kubernetes_engine_beta_autopilot_tf),
        ("google_kubernetes_engine_cluster", PackageResources.google_kubernetes_engine_cluster_tf),
        ("google_kubernetes_engine_node_pool", PackageResources.google_kubernetes_engine_node_pool_tf),
        ("google_kubernetes_engine_safer_cluster", PackageResources.google_kubernetes_engine_safer_cluster_tf),
        ("google_kubernetes_engine_standard_cluster", PackageResources.google_kubernetes_engine_standard_cluster_tf),
        ("google_kubernetes_engine_without_nodes", PackageResources.google_kubernetes_engine_without_nodes_tf),
        ("fabric_gke_cluster_autopilot", PackageResources.fabric_gke_cluster_autopilot_tf),
        ("fabric_gke_cluster_standard", PackageResources.fabric_gke_cluster_standard_tf),
        ("fabric_gke_nodepool", PackageResources.fabric_gke_nodepool_tf),
    ].map { name, bytes in
        do throws(PublicModule.DataError) {
            return try PublicModule(SourceFile(path: "\(PublicModule.pathPrefix)\(name).tf", bytes: bytes))
        } catch {
            preconditionFailure(error.reason)
        }
    }

    /// The names of the data files, for the test that compares them with the folder.
    static var fileNames: [String] {
        modules.map { String($0.tree.source.path.dropFirst(PublicModule.pathPrefix.count)) }.sorted()
    }

    /// The module behind a source that is no local path.
    func resolve(_ text: String, version: String?) -> Target {
        let source = ModuleSource(text)
        let place = source.place
        guard
            let module = Self.modules.first(where: { module in
                let known = source.isRepository ? module.repository : module.registry
                return known?.lowercased() == place && module.folders.contains(source.folder)
            })
        else { return .unknown }
        if let known = module.version, let refusal = Self.refusal(source, version, known, module) {
            return .otherRelease(refusal)
        }
        return .folder(folder(module, source.folder))
    }

    /// The module that a known one calls by a path inside the same release.
    func resolve(_ path: String, from caller: ModuleFolder) -> Target {
        let place = caller.path.split(separator: "|", maxSplits: 1)
        let folder = FilePath.join(String(place.last ?? "."), path)
        let module = Self.modules.first { $0.repository == String(place[0]) && $0.folders.contains(folder) }
        return module.map { .folder(self.folder($0, folder)) } ?? .unknown
    }

    /// One folder of a module, read once; its path is the repository and the folder inside it.
    private func folder(_ module: PublicModule, _ name: String) -> ModuleFolder {
        let path = "\(module.repository)|\(name)"
        if let folder = folders[path] { return folder }
        let release = PublicModuleRelease(
            name: module.name(name),
            version: module.version?.description ?? "",
            hasSafeInputs: module.hasSafeInputs
        )
        let folder = ModuleFolder(path: path, release: release, tree: module.tree)
        folders[path] = folder
        return folder
    }

    /// Why a call is not judged by the known release, when it is not.
    private static func refusal(
        _ source: ModuleSource,
        _ version: String?,
        _ known: ModuleVersion,
        _ module: PublicModule
    ) -> Message? {
        let name = module.name(source.folder)
        guard let asked = source.isRepository ? source.reference : version else {
            return "the call fixes no version; what \(name) makes of its inputs is known for version \(known)"
        }
        if let exact = ModuleVersion(asked), source.isRepository || exact == known {
            return exact == known ? nil : otherVersion(name, asked, known)
        }
        guard !source.isRepository, let constraint = ModuleVersionConstraint(asked), constraint.admits(known) else {
            return otherVersion(name, asked, known)
        }
        guard constraint.admits(known.nextMajor) else { return nil }
        return """
            version \(asked) allows releases after \(known), the one for which it is known what \(name) makes of \
            its inputs
            """
    }

    private static func otherVersion(_ name: String, _ asked: String, _ known: ModuleVersion) -> Message {
        "version \(asked) of \(name) is not known; what it makes of its inputs is known for version \(known)"
    }
}
