import HCL
import Messages
import SourceText

/// A published module, by name and version, and what stands for it here: Terraform that makes of the inputs what the
/// module makes of them, as far as they decide about how nodes boot.
///
/// The files in Data/ are such modules. A block `public_module` says for which ones they stand.
struct PublicModule: Sendable {
    /// The address in the public registry, when it has one.
    let registry: String?

    /// The repository, host included.
    let repository: String

    /// The release that is known; nil when the answer is the same for all.
    let version: ModuleVersion?

    /// The folders of the module that this stands for.
    let folders: [String]

    /// Whether nothing that a call hands over decides how nodes boot.
    let hasSafeInputs: Bool

    /// The Terraform that stands for it.
    let tree: SyntaxTree

    /// Why a data file cannot be used; only an error in this program leads there.
    struct DataError: Error {
        let reason: String
    }

    /// Reads a data file.
    init(_ source: SourceFile) throws(DataError) {
        do throws(SyntaxError) { tree = try SyntaxTree(source) } catch {
            throw DataError(reason: "\(source.path): \(error.message)")
        }
        guard let head = tree.body.blocks.first(where: { $0.type == "public_module" })?.body,
            let repository = head.attribute("repository")?.value.literalString,
            case .tuple(let folders)? = head.attribute("folders")?.value.kind
        else { throw DataError(reason: "\(source.path): public_module") }
        self.repository = repository
        self.folders = folders.compactMap(\.literalString)
        hasSafeInputs = if case .bool(true)? = head.attribute("has_safe_inputs")?.value.kind { true } else { false }
        registry = head.attribute("registry")?.value.literalString
        version = (head.attribute("version")?.value.literalString).flatMap { ModuleVersion($0) }
    }

    /// Whether a file is one of the data files, which no reader of a report has.
    static func isData(_ source: SourceFile) -> Bool { source.path.hasPrefix(pathPrefix) }

    /// What the data files' paths begin with; no file on a disk has such a path.
    static let pathPrefix = "public-module:"

    /// The name that people know it by, with its folder.
    func name(_ folder: String) -> String {
        let name = registry ?? String(repository.drop { $0 != "/" }.dropFirst())
        return folder == "." ? name : "\(name)//\(folder)"
    }
}

/// A published module as one call names it.
struct PublicModuleRelease: Hashable, Sendable {
    /// Whether a file is one of the data files, which no reader of a report has.
    static func isData(_ source: SourceFile) -> Bool { source.path.hasPrefix(pathPrefix) }

    /// What the data files' paths begin with; no file on a disk has such a path.
    static let pathPrefix = "public-module:"

    /// The name that people know it by.
    let name: String

    /// The release.
    let version: String

    /// Whether nothing that a call hands over decides how nodes boot.
    let hasSafeInputs: Bool
}
