import Glibc
import Messages
import TerraformInput

/// Where a command's result goes: standard output, or a file that is replaced in one step.
struct ResultFile {
    /// The file; `-` is standard output.
    let path: String

    /// Whether the result goes to standard output.
    var isStandardOutput: Bool { path == "-" || path == "/dev/stdout" }

    /// Whether the path leads to something that is written to as it is: a device, or what another process holds open.
    private var isStream: Bool {
        path.hasPrefix("/dev/") || path.hasPrefix("/proc/") || DiskFileSystem().kind(of: path) == .special
    }

    /// Why nothing can be written there, as far as that can be told beforehand.
    var refusal: Message? {
        guard !isStandardOutput else { return nil }
        let files = DiskFileSystem()
        if path.isEmpty { return "the name of the file to write to is empty" }
        if files.kind(of: path) == .folder || path.hasSuffix("/") {
            return "\(path) is a folder; name a file to write to"
        }
        return files.kind(of: folder) == .folder ? nil : "there is no folder \(folder) to write \(path) to"
    }

    /// Writes the result; what was there before stays until all of it is written.
    func write(_ text: String) throws(FileSystemError) {
        if isStandardOutput { return Console.write(text) }
        if let refusal { throw FileSystemError(refusal) }
        if isStream { try fill(path, text, flags: O_WRONLY) } else { try replace(text) }
    }

    private var folder: String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Writes beside the file and renames, so that no reader ever sees half of it. A link stays a link.
    private func replace(_ text: String) throws(FileSystemError) {
        let target = DiskFileSystem().canonicalPath(path) ?? path
        let beside = "\(target).\(getpid()).partial"
        do throws(FileSystemError) {
            try fill(beside, text, flags: O_WRONLY | O_CREAT | O_EXCL)
            if let permissions = DiskFileSystem().permissions(of: target) { chmod(beside, mode_t(permissions)) }
            guard rename(beside, target) == 0 else { throw error() }
        } catch {
            unlink(beside)
            throw error
        }
    }

    private func fill(_ path: String, _ text: String, flags: Int32) throws(FileSystemError) {
        let descriptor = open(path, flags | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw error() }
        defer { close(descriptor) }
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw error() }
            rest = rest.dropFirst(written)
        }
    }

    private func error() -> FileSystemError {
        FileSystemError("\(path) could not be written: \(String(cString: strerror(errno)))")
    }
}
