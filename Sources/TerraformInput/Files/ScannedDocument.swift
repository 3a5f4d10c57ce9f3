import Findings
public import SourceText

/// A file that is no configuration: a plan, an export, or anything else.
public struct ScannedDocument {
    private let path: String

    /// The bytes of what can only be read once.
    private var stream: [UInt8]?

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
        if let stream { return Array(stream.prefix(count)) }
        return try files.scope.fileSystem.beginning(of: path, count: count)
    }

    /// The whole file.
    public func read() throws(FileSystemError) -> SourceFile {
        if let stream { return SourceFile(path: shown, bytes: stream) }
        return SourceFile(path: shown, bytes: try files.scope.fileSystem.read(path, limit: Self.sizeLimit))
    }

    /// What a walk has met and what was named, each file once, in the order of their paths.
    static func all(_ walk: FolderWalk, _ places: [ScanPlace], _ files: ScannedFiles) -> [ScannedDocument] {
        let streams = Set(places.filter(\.isStream).map(\.written)).sorted().compactMap { stream($0, files) }
        let named = Set(places.filter { $0.isDocument && !$0.isStream }.compactMap(\.target))
        return streams
            + named.union(walk.documents).sorted().map { path in
                ScannedDocument(
                    path: path,
                    shown: files.scope.display(path),
                    isNamed: named.contains(path),
                    files: files
                )
            }
    }

    /// What stands in a pipe; nil, and noted, when it cannot be read.
    private static func stream(_ path: String, _ files: ScannedFiles) -> ScannedDocument? {
        do throws(FileSystemError) {
            let bytes = try files.scope.fileSystem.stream(path, limit: sizeLimit)
            return ScannedDocument(path: path, stream: bytes, shown: path, isNamed: true, files: files)
        } catch {
            files.note(UnreadFile(file: path, error: error.message))
            return nil
        }
    }

    /// Whether the file lies below a folder.
    func lies(at place: ScanPlace) -> Bool { place.folder.map { FilePath.isInside(path, $0) } ?? false }
}
