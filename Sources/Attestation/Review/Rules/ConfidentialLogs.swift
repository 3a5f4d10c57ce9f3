import MeasuredBoot
import Messages

/// A log of confidential computing is about other registers than those of a TPM.
struct ConfidentialLogs: LogRule {
    func isAbout(_ registers: EventLog.Registers) -> Bool { registers == .runtimeMeasurement }

    func problems(in log: InspectedLog) -> [Problem] {
        let message: Message = """
            this is a log of confidential computing: its registers are RTMR 0 to 3, numbered from 1, and not the PCRs of a \
            TPM
            """
        return [Problem(.confidentialLog, message)]
    }
}

extension Problem.Kind {
    fileprivate static let confidentialLog = note("confidential-computing-log")
}
