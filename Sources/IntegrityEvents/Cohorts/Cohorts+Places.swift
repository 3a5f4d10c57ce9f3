extension Cohorts {
    /// Takes in where a machine says that it runs: what its earliest report says counts.
    mutating func note(_ instance: Instance, at time: UInt32, of number: Int32, _ gain: inout CohortGain) {
        let reported = ReportedPlace(project: instance.project, zone: instance.zone)
        let place = Int32(truncatingIfNeeded: places.number(of: reported))
        let machine = machines[Int(number)]
        gain.cohort = machine.cohort
        guard machine.place != place else { return }
        let isEarlier =
            machine.place < 0 || time < machine.firstSeen
            || (time == machine.firstSeen && reported < places.keys[Int(machine.place)])
        guard isEarlier else { return }
        machines[Int(number)].note(place: place)
        guard machine.cohort != nil, key(of: number) != machine.cohort.map({ cohorts[Int($0)].key }) else { return }
        gain.left = machine.cohort
        gain.isNews = true
        leave([number])
        gain.cohort = nil
    }

    func key(of number: Int32) -> CohortKey? {
        let place = machines[Int(number)].place
        let reported = place < 0 ? ReportedPlace(project: "", zone: "") : places.keys[Int(place)]
        let id = index[number]
        return key(of: id, reported: Instance(project: reported.project, zone: reported.zone, id: id))
    }

    func key(of id: String, reported: Instance) -> CohortKey? {
        inventory[id].flatMap { CohortKey($0, reported: reported) }
    }

    /// Puts a machine that has no cohort into the one that it belongs to.
    mutating func place(_ number: Int32, _ gain: inout CohortGain) {
        guard !machines[Int(number)].holdings.isEmpty, let key = key(of: number) else { return }
        let cohort = cohortNumber(of: key)
        machines[Int(number)].cohort = cohort
        unplaced -= 1
        let machine = machines[Int(number)]
        let values = values
        if machine.firstSeen < cohorts[Int(cohort)].start {
            changeOrder(of: cohort) { gain.reshaped = $0.enter(number, machine, values) }
            gain.isEarlier = true
        } else {
            gain.reshaped = cohorts[Int(cohort)].enter(number, machine, values)
        }
        gain.cohort = cohort
        gain.isEntry = true
        gain.isNews = true
    }

    mutating func cohortNumber(of key: CohortKey) -> Int32 {
        if let number = cohortNumbers[key] { return number }
        let number = Int32(truncatingIfNeeded: cohorts.count)
        cohortNumbers[key] = number
        let pool = poolNumbers.number(of: key.pool)
        cohorts.append(CohortTally(key, pool: pool, kin: key.kin.map { kinNumbers.number(of: $0) }))
        if pool == pools.count { pools.append(PoolOrder()) }
        return number
    }

    /// Changes a cohort in a way that may change when it began.
    mutating func changeOrder(of cohort: Int32, _ change: (inout CohortTally) -> Void) {
        let pool = cohorts[Int(cohort)].pool
        let isOrdered = cohorts[Int(cohort)].key.version != nil
        guard isOrdered else { return change(&cohorts[Int(cohort)]) }
        reordered.formUnion(pools[pool].after(cohort, cohorts))
        pools[pool].remove(cohort, cohorts)
        change(&cohorts[Int(cohort)])
        guard !cohorts[Int(cohort)].members.isEmpty else { return }
        pools[pool].insert(cohort, cohorts)
        reordered.formUnion(pools[pool].after(cohort, cohorts))
    }

    /// Takes machines out of their cohorts.
    mutating func leave(_ numbers: [Int32]) {
        for (cohort, leavers) in Dictionary(grouping: numbers, by: { machines[Int($0)].cohort }) {
            guard let cohort else { continue }
            cohorts[Int(cohort)].outdate(without: Set(leavers))
            outdated.insert(cohort)
            unplaced += leavers.count
            for number in leavers { machines[Int(number)].cohort = nil }
        }
    }
}

/// Where a machine says that it runs.
struct ReportedPlace: Hashable, Comparable, Sendable {
    let project: String
    let zone: String

    static func < (left: ReportedPlace, right: ReportedPlace) -> Bool {
        (left.project, left.zone) < (right.project, right.zone)
    }
}
