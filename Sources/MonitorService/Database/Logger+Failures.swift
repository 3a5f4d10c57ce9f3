import Logging
import Storage

extension Logger {
    /// Logs what went wrong. What is wrong with the database ``WatchedDatabase`` says for all who use it: here it is of
    /// interest only to who looks for faults.
    func log(failure error: any Error, _ text: Logger.Message, _ fields: Logger.Metadata = [:]) {
        let level: Logger.Level = error is StorageError ? .debug : .error
        log(level: level, text, metadata: fields.merging(["error": "\(error)"]) { own, _ in own })
    }
}
