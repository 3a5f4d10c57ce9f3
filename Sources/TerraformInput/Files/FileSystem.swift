public import Messages

/// The files that a scan may look at: the disk, or what a test puts there.
public protocol FileSystem: Sendable {
    /// The names in a folder, sorted, with what each of them is.
    func entries(of folder: String) throws(FileSystemError) -> [FolderEntry]

    /// What a path leads to, links followed.
    func kind(of path: String) -> FileKind

    /// The bytes of a regular file.
    /// - Parameter limit: the largest size that is read.
    func read(_ path: String, limit: Int) throws(FileSystemError) -> [UInt8]

    /// The first bytes of a regular file, however large it is.
    func beginning(of path: String, count: Int) throws(FileSystemError) -> [UInt8]

    /// All bytes of a pipe or of whatever else a person has named to be read once.
    /// - Parameter limit: how much is read.
    func stream(_ path: String, limit: Int) throws(FileSystemError) -> [UInt8]

    /// The absolute path without links; nil when there is nothing.
    func canonicalPath(_ path: String) -> String?
}

extension FileSystem {
    /// The first bytes of a regular file, for file systems where reading all of it costs nothing.
    public func beginning(of path: String, count: Int) throws(FileSystemError) -> [UInt8] {
        Array(try read(path, limit: Int.max).prefix(count))
    }

    /// All bytes, for file systems without pipes.
    public func stream(_ path: String, limit: Int) throws(FileSystemError) -> [UInt8] { try read(path, limit: limit) }
}

/// One name in a folder.
public struct FolderEntry: Hashable, Sendable {
    /// The name.
    public let name: String

    /// What it is; a link is a link here.
    public let kind: FileKind

    /// Makes an entry.
    public init(name: String, kind: FileKind) {
        self.name = name
        self.kind = kind
    }
}

/// What a path leads to.
public enum FileKind: Hashable, Sendable {
    /// A regular file.
    case file
    /// A folder.
    case folder
    /// A symbolic link.
    case link
    /// A device, a pipe or a socket, which is never opened unless a person names it as standard input is named.
    case special
    /// Nothing.
    case absent
}

/// Why a file or folder could not be read.
public struct FileSystemError: Error, Hashable, Sendable {
    /// The reason, as one sentence without a full stop.
    public let message: Message

    /// Makes an error.
    public init(_ message: Message) {
        self.message = message
    }
}
