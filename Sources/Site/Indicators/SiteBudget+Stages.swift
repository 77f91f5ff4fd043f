internal import BudgetModel
internal import Checksums
internal import Records

extension SiteDisclosure {
    /// The indicators of a name, in table order; those whose project is lost with a damaged record are none.
    func indicatorLines(at place: Int) -> [IndicatorRegister.Line] {
        indicators.lines(at: place).filter { projectNames.indices.contains($0.project) }
    }

    /// The indicators that name a time, in table order.
    var datedLines: [IndicatorRegister.Line] {
        indicators.datedLines.filter { projectNames.indices.contains($0.project) }
    }
}

extension SiteBudget {
    /// Which disclosures count where a project is to count once a year: of each department the first stage.
    var countedDisclosures: [Bool] {
        struct DepartmentYear: Hashable {
            let department: String
            let year: Int
        }
        let places = disclosures.map { disclosure in
            Stage.inOrder.firstIndex(of: disclosure.head.stage) ?? 0
        }
        // Most sites have one stage of each year.
        guard Set(places).count > 1 else { return places.map { _ in true } }
        let keys = disclosures.map { disclosure in
            DepartmentYear(
                department: disclosure.head.department.name.text, year: disclosure.head.year)
        }
        let first = Dictionary(zip(keys, places), uniquingKeysWith: min)
        return zip(keys, places).map { first[$0] == $1 }
    }

    /// A fingerprint of what pages show of each department: its name, its stage and where its pages stand.
    func headStates(in folders: [String]) -> [UInt64] {
        zip(disclosures, folders).map { disclosure, folder in
            var record = RecordWriter(capacity: 96)
            record.write(disclosure.head.department.name.text)
            record.write(disclosure.head.stage.rawValue)
            record.write(folder)
            return ContentFingerprint(of: record.bytes).low
        }
    }
}
