import Glibc
import LoggingQuery
import Messages
import MonitorConfiguration
import SourceText

/// Whether what entries are read from is there.
struct SourceCheck: DoctorCheck {
    static let name = "sources"

    func answers(_ context: DoctorContext) async -> [DoctorAnswer] {
        let sources = context.configuration.sources
        guard !sources.isEmpty else {
            return [.ok("entries come through the interface only: /api/v1/entries or pubsub")]
        }
        return sources.map(Self.answer) + sources.compactMap(Self.fault)
    }

    /// What is wrong with a filter that Cloud Logging is asked with; nil where there is nothing.
    private static func fault(_ source: EntrySource) -> DoctorAnswer? {
        guard case .loggingList(let settings) = source.kind else { return nil }
        do throws(FilterError) {
            _ = try LoggingFilter(settings.filter)
            return nil
        } catch {
            let place = String(decoding: settings.filter.utf8.prefix(error.range.lowerBound), as: UTF8.self).count + 1
            return .failed(
                "\(source.name): Cloud Logging would refuse the filter: \(error.message), at character \(place)",
                "correct 'filter'; `shieldwatch query` tries it on an export"
            )
        }
    }

    private static func answer(_ source: EntrySource) -> DoctorAnswer {
        switch source.kind {
        case .file(let path): answer(source.name, path, S_IFREG, R_OK)
        // The names in a folder are read, and its files by name.
        case .directory(let path): answer(source.name, path, S_IFDIR, R_OK | X_OK)
        case .standardInput: .ok("\(source.name): standard input")
        case .pubSubPull(let settings): answer(source.name, settings.access)
        case .loggingList(let settings): answer(source.name, settings.access)
        }
    }

    private static func answer(_ name: String, _ access: GoogleAccess) -> DoctorAnswer {
        switch access.tokens {
        case .file(let path): answer(name, path, S_IFREG, R_OK)
        case .metadataServer: .ok("\(name): a service of Google, which is asked when the monitor runs")
        }
    }

    private static func answer(_ name: String, _ path: String, _ kind: mode_t, _ rights: Int32) -> DoctorAnswer {
        var status = stat()
        guard stat(path, &status) == 0 else {
            let reason = String(cString: strerror(errno))
            return .failed(
                "\(name): \(path) cannot be read: \(reason)",
                "see to whoever writes it, or correct the path"
            )
        }
        guard status.st_mode & S_IFMT == kind else {
            return .failed("\(name): \(path) is not what its kind says", "set kind to file or directory, as it is")
        }
        guard access(path, rights) == 0 else {
            return .failed("\(name): \(path) may not be read by this user", "let the user of the monitor read it")
        }
        return .ok("\(name): \(path) can be read")
    }
}
