import Attestation
import Foundation
import MeasuredBoot
import Messages
import Synchronization

/// The keys that machines were enrolled with: a folder in which `ID.pem` is that of the instance with this number.
///
/// A key is read when its machine shows something, so that a machine can be enrolled at any time.
final class EnrolledKeys: Sendable {
    private let folder: String
    private let report: @Sendable (FileProblem) -> Void
    private let state = Mutex(State())

    private struct State {
        /// Whether there was a key once: a folder without any has lost them then, as one that is not mounted any more.
        var hadKeys = false
        /// What was told, so that it is told once: of the folder, and of the keys that are there.
        var folder: FileProblem?
        var machines: [UInt64: FileProblem] = [:]
    }

    /// The largest file of one key, in bytes.
    private static let sizeLimit = 1 << 14

    /// Looks at the folder.
    /// - Parameter report: is told once of a key that cannot be used.
    /// - Throws: ``FileProblem`` for a folder that is not there or cannot be read.
    init(in folder: String, report: @escaping @Sendable (FileProblem) -> Void = { _ in }) throws(FileProblem) {
        self.folder = folder
        self.report = report
        let hasKeys = try KeyFolder.hasKeys(folder)
        state.withLock { $0.hadKeys = hasKeys }
    }

    /// The key of a machine; nil where it was not enrolled.
    /// - Throws: ``FileProblem`` for a file that is no key, and a folder that is gone or empty all at once.
    func key(of instance: UInt64) throws(FileProblem) -> EnrolledKey? {
        let path = "\(folder)/\(instance).pem"
        guard SmallFile.isThere(path) else {
            try noting({ $0.folder }, { $0.folder = $1 }) { () throws(FileProblem) in try checkFolder() }
            return nil
        }
        return try noting({ $0.machines[instance] }, { $0.machines[instance] = $1 }) { () throws(FileProblem) in
            let key = try Self.read(path)
            state.withLock { $0.hadKeys = true }
            return key
        }
    }

    /// Does something, and tells what goes wrong unless that is what went wrong the last time.
    private func noting<Result>(
        _ last: (State) -> FileProblem?,
        _ note: (inout State, FileProblem?) -> Void,
        _ work: () throws(FileProblem) -> Result
    ) throws(FileProblem) -> Result {
        do throws(FileProblem) {
            let result = try work()
            state.withLock { note(&$0, nil) }
            return result
        } catch {
            let isNew = state.withLock { state in
                let isNew = last(state) != error
                note(&state, error)
                return isNew
            }
            if isNew { report(error) }
            throw error
        }
    }

    private func checkFolder() throws(FileProblem) {
        let hasKeys = try KeyFolder.hasKeys(folder)
        guard hasKeys || !state.withLock({ $0.hadKeys }) else {
            throw FileProblem("\(folder): there were keys, and none is left; start the monitor anew if that is meant")
        }
    }

    private static func read(_ path: String) throws(FileProblem) -> EnrolledKey {
        let bytes = try SmallFile.read([path], limit: sizeLimit)[0]
        do throws(MalformedInput) {
            return try EnrolledKey(parsing: bytes)
        } catch {
            throw FileProblem("\(path): \(error.message)")
        }
    }
}

// MARK: All of them

extension EnrolledKeys {
    /// How many keys can be used, and what is wrong with the others, and with files whose names are not those of machines.
    func survey() throws(FileProblem) -> (count: Int, problems: [FileProblem]) {
        var (count, problems) = (0, [FileProblem]())
        for name in try KeyFolder.names(folder).sorted() {
            guard let instance = UInt64(name.dropLast(4)), "\(instance).pem" == name else {
                problems.append(FileProblem("\(folder)/\(name): the name is not the number of an instance"))
                continue
            }
            do throws(FileProblem) {
                _ = try Self.read("\(folder)/\(name)")
                count += 1
            } catch {
                problems.append(error)
            }
        }
        return (count, problems)
    }
}
