import Glibc
import Messages

/// Why the system refuses a file, in the words of its library; what happens now and then is known to catalogues.
enum SystemError {
    static func reason(_ code: Int32) -> Message {
        switch code {
        case EACCES, EPERM: "Permission denied"
        case ENOENT: "No such file or directory"
        case EIO: "Input/output error"
        case ELOOP: "Too many levels of symbolic links"
        case EMFILE, ENFILE: "Too many open files"
        case ENAMETOOLONG: "File name too long"
        default: Message(verbatim: String(cString: strerror(code)))
        }
    }
}
