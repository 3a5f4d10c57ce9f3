import Foundation
import LogEntries

/// An entry as Compute Engine writes it to Cloud Logging about the boot of a node
/// (log `compute.googleapis.com/shielded_vm_integrity`).
struct DemoEntry: Encodable {
    let insertId: String
    let jsonPayload: Payload
    let logName = "projects/\(DemoMachine.project)/logs/compute.googleapis.com%2Fshielded_vm_integrity"
    let receiveTimestamp: String
    let resource: Resource
    let severity = "NOTICE"
    let timestamp: String

    /// The machine, of which such an entry has the numeric ID and no name.
    struct Resource: Encodable {
        let type = "gce_instance"
        let labels: [String: String]
    }

    struct Payload: Encodable {
        let type = "type.googleapis.com/cloud_integrity.IntegrityEvent"
        let bootCounter: String
        var startupEvent: [String: String]?
        var earlyBootReportEvent, lateBootReportEvent: Report?

        private enum CodingKeys: String, CodingKey {
            case type = "@type"
            case bootCounter, startupEvent, earlyBootReportEvent, lateBootReportEvent
        }
    }

    /// The registers against the baseline of the machine, which it learned at its own first boot.
    struct Report: Encodable {
        let policyEvaluationPassed = true
        let actualMeasurements, policyMeasurements: [Measurement]

        init(_ machine: DemoMachine, _ registers: [Int]) {
            actualMeasurements = registers.map {
                Measurement(pcrNum: "PCR_\($0)", value: machine.value(of: $0).base64)
            }
            policyMeasurements = actualMeasurements
        }
    }

    struct Measurement: Encodable {
        let pcrNum: String
        let hashAlgo = "SHA1"
        let value: String
    }
}

extension DemoEntry {
    /// What one boot writes: that the machine started, and its registers when the boot loader takes over and when the
    /// kernel does.
    static func boot(_ number: Int, of machine: DemoMachine, at time: Timestamp) -> [(Timestamp, DemoEntry)] {
        let counter = String(number)
        let payloads: [(after: Int, Payload)] = [
            (0, Payload(bootCounter: counter, startupEvent: [:])),
            (4, Payload(bootCounter: counter, earlyBootReportEvent: Report(machine, Array(0...7)))),
            (11, Payload(bootCounter: counter, lateBootReportEvent: Report(machine, Array(0...9) + [14]))),
        ]
        return payloads.enumerated().map { index, payload in
            let moment = time.advanced(by: .seconds(payload.after))
            return (moment, DemoEntry(machine, String(number * 3 + index), payload.1, moment))
        }
    }

    private init(_ machine: DemoMachine, _ identifier: String, _ payload: Payload, _ moment: Timestamp) {
        insertId = identifier
        jsonPayload = payload
        timestamp = moment.description
        receiveTimestamp = moment.advanced(by: .milliseconds(1_370)).description
        resource = Resource(
            labels: [
                "instance_id": machine.instance, "project_id": DemoMachine.project, "zone": machine.zone,
            ]
        )
    }
}
