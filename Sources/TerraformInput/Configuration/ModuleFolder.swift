import Findings
import HCL
import JSONSyntax
import Messages
import SourceText

/// One folder with Terraform files: a module, as it is written.
final class ModuleFolder {
    /// The folder, absolute and without links.
    let path: String

    let declarations: Declarations

    /// Whether a file of the folder could not be read, so that something may be missing.
    let isIncomplete: Bool

    /// An override file that could not be read: whatever is written elsewhere may be replaced in it.
    let unreadOverride: String?

    /// The published module for which the folder stands; nil for what is on this disk.
    let release: PublicModuleRelease?

    /// A module that stands for a published one.
    init(path: String, release: PublicModuleRelease, tree: SyntaxTree) {
        self.path = path
        self.release = release
        declarations = NativeConfiguration(tree).declarations
        isIncomplete = false
        unreadOverride = nil
    }

    init(path: String, files: [String], reading scanned: ScannedFiles) {
        self.path = path
        release = nil
        var declarations = Declarations()
        var overrides: [Declarations] = []
        var unread: [String] = []
        for name in files {
            guard let source = scanned.read(FilePath.join(path, name)) else {
                unread.append(name)
                continue
            }
            scanned.noteComments(in: source, at: FilePath.join(path, name))
            do {
                let file = try Self.declarations(source, scanned)
                for fault in [file.mislabelled.summary, file.strangers.summary] {
                    if let fault { scanned.note(fault, in: source) }
                }
                if Self.isOverride(name) { overrides.append(file) } else { declarations.add(file) }
            } catch {
                unread.append(name)
                scanned.note(error, in: source)
            }
        }
        for file in overrides { declarations.override(with: file) }
        for duplicate in declarations.duplicates {
            scanned.note(
                SyntaxError(
                    "'\(duplicate.name)' is declared a second time; Terraform refuses this",
                    at: duplicate.headerRange
                ),
                in: duplicate.source
            )
        }
        self.declarations = declarations
        isIncomplete = !unread.isEmpty
        unreadOverride = unread.first(where: Self.isOverride)
    }

    private static func declarations(
        _ source: SourceFile,
        _ scanned: ScannedFiles
    ) throws(SyntaxError) -> Declarations {
        if source.path.hasSuffix(".json") {
            // Half a token a byte is as dense as JSON can be.
            scanned.spend(tokens: source.bytes.count / 2)
            return try JSONConfiguration(JSONReader.read(source.bytes), source).declarations
        }
        let tree = try SyntaxTree(source)
        scanned.spend(tokens: tree.tokens.count)
        return NativeConfiguration(tree).declarations
    }

    // MARK: Names of files

    /// Whether Terraform reads a file of that name as configuration.
    static func isConfiguration(_ name: String) -> Bool {
        (name.hasSuffix(".tf") || name.hasSuffix(".tf.json")) && !isIgnored(name)
    }

    /// Whether Terraform takes the file for an editor's copy.
    static func isIgnored(_ name: String) -> Bool {
        name.hasPrefix(".") || name.hasSuffix("~") || (name.hasPrefix("#") && name.hasSuffix("#"))
    }

    private static func isOverride(_ name: String) -> Bool {
        let base = name.hasSuffix(".json") ? name.dropLast(8) : name.dropLast(3)
        return base == "override" || base.hasSuffix("_override")
    }
}
