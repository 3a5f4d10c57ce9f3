public import SourceText

/// A file that is no configuration: a plan, an export, or anything else.
public struct ScannedDocument {
    private let path: String

    /// The file as reports show it.
    public let shown: String

    /// Whether a person named the file, so that it may not be passed over.
    public let isNamed: Bool

    /// Whether its name is that of a file of variables, which nothing but variables stands in.
    public var isVariableFile: Bool { path.hasSuffix(".tfvars.json") }

    /// The files of the scan, to note what cannot be read.
    public let files: ScannedFiles

    /// The largest document that is read; it takes little more room than its own size.
    public static let sizeLimit = 256 << 20

    /// The first bytes of the file.
    public func beginning(_ count: Int) throws(FileSystemError) -> [UInt8] {
        try files.scope.fileSystem.beginning(of: path, count: count)
    }

    /// The whole file.
    public func read() throws(FileSystemError) -> SourceFile {
        SourceFile(path: shown, bytes: try files.scope.fileSystem.read(path, limit: Self.sizeLimit))
    }

    /// What a walk has met and what was named, each file once, in the order of their paths.
    static func all(_ walk: FolderWalk, _ places: [ScanPlace], _ files: ScannedFiles) -> [ScannedDocument] {
        let named = Set(places.filter(\.isDocument).compactMap(\.target))
        return named.union(walk.documents).sorted().map { path in
            ScannedDocument(
                path: path,
                shown: files.scope.display(path),
                isNamed: named.contains(path),
                files: files
            )
        }
    }

    /// Whether the file lies below a folder.
    func lies(at place: ScanPlace) -> Bool { place.folder.map { FilePath.isInside(path, $0) } ?? false }
}
