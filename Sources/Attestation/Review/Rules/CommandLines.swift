import MeasuredBoot
import Messages

/// A boot starts one kernel with one command line; with two of them in the log nobody can tell which one ran.
struct CommandLines: LogRule {
    func problems(in log: InspectedLog) -> [Problem] {
        let lines = log.log.events.filter { log.events[$0.index].script?.kind == .kernelCommandLine }
        return lines.dropFirst().map { event in
            let message: Message = "there is more than one kernel command line; which one the kernel got cannot be told"
            return Problem(.severalCommandLines, pcr: event.pcr, event: event.index, message)
        }
    }
}

extension Problem.Kind {
    fileprivate static let severalCommandLines = untrustworthy("several-command-lines")
}
