public import Findings
public import Messages
public import SourceText

/// The files that a scan has read, and those that it could not read.
public final class ScannedFiles {
    /// The files by the path that reports show.
    public private(set) var sources: [String: SourceFile] = [:]

    /// What could not be read, in the order it was met.
    public private(set) var unread: [UnreadFile] = []
    private var noted: Set<UnreadFile> = []

    /// Folders and links that were passed over on purpose, with the reason.
    public private(set) var passedOver: [UnreadFile] = []

    let scope: ScanScope

    private var marked = MarkedFiles()

    init(scope: ScanScope) {
        self.scope = scope
    }

    /// Reads one file; what is wrong with it is noted once.
    /// - Parameter isNamedByUser: whether a person named the file, who may name any.
    func read(_ path: String, isNamedByUser: Bool = false) -> SourceFile? {
        // Whoever names a file names it from elsewhere; reports name all files from one place.
        let named = isNamedByUser ? scope.fileSystem.canonicalPath(path).map(scope.display) ?? path : nil
        let shown = named ?? scope.display(path)
        do throws(FileSystemError) {
            if !isNamedByUser, let target = scope.fileSystem.canonicalPath(path), target != path,
                !FilePath.isInside(target, scope.boundary)
            {
                throw FileSystemError("this link leads outside of what is scanned")
            }
            guard tokensLeft > 0 else {
                throw FileSystemError(
                    "the files before this one are so large that no more is read; scan smaller folders"
                )
            }
            let bytes = try scope.fileSystem.read(path, limit: Self.sizeLimit)
            return SourceFile(path: shown, bytes: bytes)
        } catch {
            note(UnreadFile(file: shown, error: error.message))
            return nil
        }
    }

    /// The largest file that is read: what a file becomes in memory is up to fifty times its size.
    static let sizeLimit = 4 << 20

    /// How much is still read of unusually large files: a token takes as long in any file, a byte does not.
    private var tokensLeft = 8_000_000

    /// The size of an ordinary file. Only what goes beyond counts, so that a scan may have any number of those.
    private static let ordinaryFile = 20_000

    /// Takes what one file has beyond an ordinary one from what a scan reads.
    func spend(tokens: Int) { tokensLeft -= max(0, tokens - Self.ordinaryFile) }

    private var variableFiles: [String: [(String, ConfigurationAttribute)]?] = [:]

    /// The content of a variable file; nil when it cannot be read.
    ///
    /// A file that a person named serves every root and is read once; the others belong to one root.
    func variables(
        _ path: String,
        isNamedByUser: Bool,
        read: (SourceFile) throws(SyntaxError) -> [(String, ConfigurationAttribute)]
    ) -> [(String, ConfigurationAttribute)]? {
        if let known = variableFiles[path] { return known }
        var content: [(String, ConfigurationAttribute)]?
        if let source = self.read(path, isNamedByUser: isNamedByUser) {
            noteComments(in: source, at: path)
            // All of it is kept until its root is worked out, so it counts twice.
            spend(tokens: source.bytes.count)
            do throws(SyntaxError) { content = try read(source) } catch { note(error, in: source) }
        }
        if isNamedByUser { variableFiles[path] = .some(content) }
        return content
    }

    /// Remembers a configuration or variable file that may hold comments for this program.
    func noteComments(in source: SourceFile, at path: String) {
        marked.note(
            source,
            canonicalPath: { scope.fileSystem.canonicalPath(path) },
            folder: FilePath.parent(source.path)
        )
    }

    /// The comments for this program in the files read so far.
    func comments() -> [SuppressionComment] { marked.comments() }

    /// Notes a file that could not be read, once.
    public func note(_ file: UnreadFile) {
        if noted.insert(file).inserted { unread.append(file) }
    }

    /// Notes what is wrong at a place in a file.
    public func note(_ error: SyntaxError, in source: SourceFile) {
        let position = source.position(at: error.range.lowerBound)
        keep(source)
        note(UnreadFile(file: source.path, line: position.line, column: position.column, error: error.message))
    }

    func passOver(_ path: String, _ reason: Message) {
        passedOver.append(UnreadFile(file: scope.display(path), error: reason))
    }

    /// Notes something that was left out on purpose.
    /// - Parameter shown: the path as reports show it.
    public func passOver(shown: String, _ reason: Message) {
        passedOver.append(UnreadFile(file: shown, error: reason))
    }

    /// Keeps a file for the frames that reports show, while there is room: places are told without it as well.
    public func keep(_ source: SourceFile) {
        guard sources[source.path] == nil, source.bytes.count <= roomLeft else { return }
        if source.bytes.count > Self.sizeLimit { roomLeft -= source.bytes.count }
        sources[source.path] = source
    }

    /// How much room is left for files that are larger than configuration ever is.
    private var roomLeft = ScannedDocument.sizeLimit

    /// The location of a range, for findings; the file is kept for the frame.
    public func location(_ range: SourceRange, in source: SourceFile) -> SourceLocation {
        keep(source)
        let start = source.position(at: range.lowerBound)
        let end = source.position(at: range.upperBound)
        return SourceLocation(
            file: source.path,
            line: start.line,
            column: start.column,
            end: SourceLocation.End(line: end.line, column: end.column)
        )
    }
}
