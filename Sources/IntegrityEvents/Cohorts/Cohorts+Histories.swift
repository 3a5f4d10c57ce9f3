import LogEntries
import MeasuredBoot

extension Cohorts {
    /// Takes another inventory in place of the one before; what that changes, for each machine whose cohort is another.
    mutating func update(_ inventory: NodeInventory) -> [CohortGain] {
        let old = self.inventory
        self.inventory = inventory
        let moving = machines.indices.compactMap { place -> CohortGain? in
            var gain = CohortGain(machine: Int32(truncatingIfNeeded: place))
            let id = index[gain.machine]
            gain.left = machines[place].cohort
            let cohort = gain.left.map { cohorts[Int($0)].key }
            return old[id] != inventory[id] && key(of: gain.machine) != cohort ? gain : nil
        }
        leave(moving.map(\.machine))
        return moving.map { moved in
            var gain = moved
            place(gain.machine, &gain)
            return gain
        }
    }

    /// Puts what is known about a machine in the place of what was; what that changes, nil when nothing.
    mutating func replace(_ id: String, with known: MachineHistory?) -> CohortGain? {
        guard let number = index.number(of: id) ?? known.flatMap({ member(id, placedBy: $0.instance) }) else {
            return nil
        }
        var gain = CohortGain(machine: number)
        gain.left = machines[Int(number)].cohort
        leave([number])
        machines[Int(number)] = known.map { machine($0) } ?? Machine()
        place(number, &gain)
        return gain
    }

    private mutating func machine(_ known: MachineHistory) -> Machine {
        var machine = Machine()
        let place = ReportedPlace(project: known.instance.project, zone: known.instance.zone)
        machine.note(place: Int32(truncatingIfNeeded: places.number(of: place)))
        machine.makeRoom(for: known.values.count)
        var first = UInt32(clamping: known.lastSeen.seconds)
        for value in known.values {
            let since = UInt32(clamping: value.since.seconds)
            first = min(first, since)
            _ = machine.note(value.phase)
            let holding = Machine.Holding(
                register: Int32(truncatingIfNeeded: registers.number(of: RegisterKey(value.register, value.phase))),
                value: values.add(value.register.value),
                since: since
            )
            _ = machine.add(holding, values)
        }
        machine.noteBoots(
            lowest: known.lowestBoot,
            highest: known.highestBoot,
            from: first,
            to: UInt32(clamping: known.lastSeen.seconds)
        )
        return machine
    }

    /// What is known about a machine; nil when it never reported a value.
    func history(of id: String) -> MachineHistory? {
        guard let number = index.number(of: id), !machines[Int(number)].holdings.isEmpty else { return nil }
        let machine = machines[Int(number)]
        let place = places.keys[Int(machine.place)]
        return MachineHistory(
            instance: Instance(project: place.project, zone: place.zone, id: id),
            lowestBoot: machine.lowestBoot,
            highestBoot: machine.highestBoot,
            lastSeen: Timestamp(seconds: Int64(machine.lastSeen)),
            values: machine.holdings.map { holding in
                let key = registers.keys[Int(holding.register)]
                return MachineHistory.Value(
                    phase: key.phase,
                    register: RegisterValue(
                        pcr: key.pcr,
                        algorithm: DigestAlgorithm(rawValue: key.algorithm),
                        value: values[holding.value]
                    ),
                    since: Timestamp(seconds: Int64(holding.since))
                )
            }
        )
    }
}
