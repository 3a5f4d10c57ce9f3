import Glibc
import Messages

/// The files of this machine.
public struct DiskFileSystem: FileSystem {
    /// Makes the file system.
    public init() {}

    /// The names in a folder, sorted, with what each of them is.
    public func entries(of folder: String) throws(FileSystemError) -> [FolderEntry] {
        guard let stream = opendir(folder) else { throw Self.error("this folder cannot be read") }
        defer { closedir(stream) }
        var result: [FolderEntry] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name != ".", name != ".." else { continue }
            result.append(FolderEntry(name: name, kind: Self.kind(entry.pointee.d_type, folder, name)))
        }
        return result.sorted { $0.name < $1.name }
    }

    /// What a path leads to, links followed.
    public func kind(of path: String) -> FileKind {
        var status = stat()
        return stat(path, &status) == 0 ? Self.kind(status.st_mode) : .absent
    }

    /// Makes a folder where there is none; the folder around it has to be there.
    public func makeFolder(_ path: String) throws(FileSystemError) {
        guard kind(of: path) != .folder else { return }
        guard mkdir(path, 0o777) == 0 else { throw Self.error("this folder cannot be made") }
    }

    /// Whether there is anything at a path, a link that leads nowhere included.
    public func isTaken(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// Who may do what with a file: the lowest twelve bits of its mode; nil where there is none.
    public func permissions(of path: String) -> UInt32? {
        var status = stat()
        return stat(path, &status) == 0 ? UInt32(status.st_mode) & 0o7777 : nil
    }

    /// The bytes of a regular file.
    public func read(_ path: String, limit: Int) throws(FileSystemError) -> [UInt8] {
        let (descriptor, size) = try Self.open(path)
        defer { close(descriptor) }
        guard size <= limit else {
            throw FileSystemError("this file has \(size) bytes; more than \(limit >> 20) MiB are not read")
        }
        let bytes = try Self.readAll(descriptor, upTo: size + 1)
        guard bytes.count <= size else { throw FileSystemError("this file grew while it was read") }
        return bytes
    }

    /// The first bytes of a regular file.
    public func beginning(of path: String, count: Int) throws(FileSystemError) -> [UInt8] {
        let (descriptor, size) = try Self.open(path)
        defer { close(descriptor) }
        return try Self.readAll(descriptor, upTo: min(size, count))
    }

    /// All bytes of standard input or of another open pipe, which are read as they come.
    public func stream(_ path: String, limit: Int) throws(FileSystemError) -> [UInt8] {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.error("this file cannot be opened") }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        while true {
            let part = try Self.readAll(descriptor, upTo: 1 << 20)
            guard !part.isEmpty else { return bytes }
            bytes += part
            guard bytes.count <= limit else {
                throw FileSystemError("there are more than \(limit >> 20) MiB, which are not read")
            }
        }
    }

    /// Opens a regular file for reading.
    private static func open(_ path: String) throws(FileSystemError) -> (descriptor: Int32, size: Int) {
        // Opening a pipe would wait for a writer; O_NONBLOCK does not, and the check below refuses it.
        let descriptor = Glibc.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw error("this file cannot be opened") }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            defer { close(descriptor) }
            throw error("this file cannot be read")
        }
        guard kind(status.st_mode) == .file else {
            close(descriptor)
            throw FileSystemError("this is not a regular file")
        }
        return (descriptor, Int(status.st_size))
    }

    /// The absolute path without links; nil when there is nothing.
    public func canonicalPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private static func readAll(_ descriptor: Int32, upTo limit: Int) throws(FileSystemError) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            while count < buffer.count {
                let received = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
                if received < 0, errno == EINTR { continue }
                if received < 0 { failure = errno }
                guard received > 0 else { break }
                count += received
            }
        }
        errno = failure
        guard failure == 0 else { throw error("this file cannot be read") }
        return bytes
    }

    private static func kind(_ type: UInt8, _ folder: String, _ name: String) -> FileKind {
        switch Int(type) {
        case Int(DT_REG): return .file
        case Int(DT_DIR): return .folder
        case Int(DT_LNK): return .link
        case Int(DT_UNKNOWN):
            var status = stat()
            return lstat("\(folder)/\(name)", &status) == 0 ? kind(status.st_mode) : .absent
        default: return .special
        }
    }

    private static func kind(_ mode: mode_t) -> FileKind {
        switch mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .special
        }
    }

    private static func error(_ what: Message) -> FileSystemError {
        FileSystemError("\(what): \(SystemError.reason(errno))")
    }
}
