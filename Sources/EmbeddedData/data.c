#include "EmbeddedData.h"

// One array a file of Data/, and below their names. A test finds a file that is missing here.

static const unsigned char countries[] = {
#embed "../../Data/countries.json"
};
static const unsigned char coverage[] = {
#embed "../../Data/coverage.json"
};
static const unsigned char exercises[] = {
#embed "../../Data/exercises.json"
};
static const unsigned char glossary[] = {
#embed "../../Data/glossary.json"
};
static const unsigned char guidelines[] = {
#embed "../../Data/guidelines.json"
};
static const unsigned char item_types_electronics[] = {
#embed "../../Data/item-types/electronics.json"
};
static const unsigned char item_types_instruments[] = {
#embed "../../Data/item-types/instruments.json"
};
static const unsigned char item_types_kinds[] = {
#embed "../../Data/item-types/kinds.json"
};
static const unsigned char item_types_machines[] = {
#embed "../../Data/item-types/machines.json"
};
static const unsigned char item_types_machining_lasers[] = {
#embed "../../Data/item-types/machining-lasers.json"
};
static const unsigned char item_types_materials[] = {
#embed "../../Data/item-types/materials.json"
};
static const unsigned char item_types_navigation_craft[] = {
#embed "../../Data/item-types/navigation-craft.json"
};
static const unsigned char item_types_nuclear_dual_use[] = {
#embed "../../Data/item-types/nuclear-dual-use.json"
};
static const unsigned char item_types_nuclear[] = {
#embed "../../Data/item-types/nuclear.json"
};
static const unsigned char item_types_other_wassenaar[] = {
#embed "../../Data/item-types/other-wassenaar.json"
};
static const unsigned char item_types_process_biological[] = {
#embed "../../Data/item-types/process-biological.json"
};
static const unsigned char item_types_sensors[] = {
#embed "../../Data/item-types/sensors.json"
};
static const unsigned char item_types_software_technology[] = {
#embed "../../Data/item-types/software-technology.json"
};
static const unsigned char item_types_telecommunications[] = {
#embed "../../Data/item-types/telecommunications.json"
};
static const unsigned char item_types_vehicles[] = {
#embed "../../Data/item-types/vehicles.json"
};
static const unsigned char item_types_weapons[] = {
#embed "../../Data/item-types/weapons.json"
};
static const unsigned char lists_ag_bio[] = {
#embed "../../Data/lists/AG-BIO.json"
};
static const unsigned char lists_ag_bioeq[] = {
#embed "../../Data/lists/AG-BIOEQ.json"
};
static const unsigned char lists_ag_chem[] = {
#embed "../../Data/lists/AG-CHEM.json"
};
static const unsigned char lists_ag_cheq[] = {
#embed "../../Data/lists/AG-CHEQ.json"
};
static const unsigned char lists_jp[] = {
#embed "../../Data/lists/JP.json"
};
static const unsigned char lists_mtcr[] = {
#embed "../../Data/lists/MTCR.json"
};
static const unsigned char lists_nsg1[] = {
#embed "../../Data/lists/NSG1.json"
};
static const unsigned char lists_nsg2[] = {
#embed "../../Data/lists/NSG2.json"
};
static const unsigned char lists_wa_du[] = {
#embed "../../Data/lists/WA-DU.json"
};
static const unsigned char lists_wa_ml[] = {
#embed "../../Data/lists/WA-ML.json"
};
static const unsigned char lists_zc[] = {
#embed "../../Data/lists/ZC.json"
};
static const unsigned char map[] = {
#embed "../../Data/map.json"
};
static const unsigned char parameters_chemical_biological[] = {
#embed "../../Data/parameters/chemical-biological.json"
};
static const unsigned char parameters_electronics[] = {
#embed "../../Data/parameters/electronics.json"
};
static const unsigned char parameters_general[] = {
#embed "../../Data/parameters/general.json"
};
static const unsigned char parameters_machining_lasers[] = {
#embed "../../Data/parameters/machining-lasers.json"
};
static const unsigned char parameters_missiles[] = {
#embed "../../Data/parameters/missiles.json"
};
static const unsigned char parameters_munitions[] = {
#embed "../../Data/parameters/munitions.json"
};
static const unsigned char parameters_navigation_craft[] = {
#embed "../../Data/parameters/navigation-craft.json"
};
static const unsigned char parameters_nuclear_dual_use[] = {
#embed "../../Data/parameters/nuclear-dual-use.json"
};
static const unsigned char parameters_nuclear[] = {
#embed "../../Data/parameters/nuclear.json"
};
static const unsigned char parameters_other_wassenaar[] = {
#embed "../../Data/parameters/other-wassenaar.json"
};
static const unsigned char parameters_sensors[] = {
#embed "../../Data/parameters/sensors.json"
};
static const unsigned char parameters_telecommunications[] = {
#embed "../../Data/parameters/telecommunications.json"
};
static const unsigned char parameters_transfer[] = {
#embed "../../Data/parameters/transfer.json"
};
static const unsigned char participation_ag[] = {
#embed "../../Data/participation/AG.json"
};
static const unsigned char participation_hcoc[] = {
#embed "../../Data/participation/HCOC.json"
};
static const unsigned char participation_mtcr[] = {
#embed "../../Data/participation/MTCR.json"
};
static const unsigned char participation_nsg[] = {
#embed "../../Data/participation/NSG.json"
};
static const unsigned char participation_psi[] = {
#embed "../../Data/participation/PSI.json"
};
static const unsigned char participation_wa[] = {
#embed "../../Data/participation/WA.json"
};
static const unsigned char participation_zc[] = {
#embed "../../Data/participation/ZC.json"
};
static const unsigned char regimes_ag[] = {
#embed "../../Data/regimes/AG.json"
};
static const unsigned char regimes_astop[] = {
#embed "../../Data/regimes/ASTOP.json"
};
static const unsigned char regimes_hcoc[] = {
#embed "../../Data/regimes/HCOC.json"
};
static const unsigned char regimes_japan[] = {
#embed "../../Data/regimes/JAPAN.json"
};
static const unsigned char regimes_missiles[] = {
#embed "../../Data/regimes/MISSILES.json"
};
static const unsigned char regimes_mtcr[] = {
#embed "../../Data/regimes/MTCR.json"
};
static const unsigned char regimes_nsg[] = {
#embed "../../Data/regimes/NSG.json"
};
static const unsigned char regimes_outreach[] = {
#embed "../../Data/regimes/OUTREACH.json"
};
static const unsigned char regimes_overview[] = {
#embed "../../Data/regimes/OVERVIEW.json"
};
static const unsigned char regimes_psi[] = {
#embed "../../Data/regimes/PSI.json"
};
static const unsigned char regimes_seminar[] = {
#embed "../../Data/regimes/SEMINAR.json"
};
static const unsigned char regimes_wa[] = {
#embed "../../Data/regimes/WA.json"
};
static const unsigned char regimes_zc[] = {
#embed "../../Data/regimes/ZC.json"
};
static const unsigned char regimes_index[] = {
#embed "../../Data/regimes/index.json"
};
static const unsigned char rules_ag_bio[] = {
#embed "../../Data/rules/AG-BIO.json"
};
static const unsigned char rules_ag_bioeq[] = {
#embed "../../Data/rules/AG-BIOEQ.json"
};
static const unsigned char rules_ag_chem[] = {
#embed "../../Data/rules/AG-CHEM.json"
};
static const unsigned char rules_ag_cheq[] = {
#embed "../../Data/rules/AG-CHEQ.json"
};
static const unsigned char rules_mtcr[] = {
#embed "../../Data/rules/MTCR.json"
};
static const unsigned char rules_nsg1[] = {
#embed "../../Data/rules/NSG1.json"
};
static const unsigned char rules_nsg2[] = {
#embed "../../Data/rules/NSG2.json"
};
static const unsigned char rules_wa_du[] = {
#embed "../../Data/rules/WA-DU.json"
};
static const unsigned char rules_wa_ml[] = {
#embed "../../Data/rules/WA-ML.json"
};
static const unsigned char rules_zc[] = {
#embed "../../Data/rules/ZC.json"
};
static const unsigned char sources_ag_mtcr_wa[] = {
#embed "../../Data/sources/ag-mtcr-wa.json"
};
static const unsigned char sources_core[] = {
#embed "../../Data/sources/core.json"
};
static const unsigned char sources_countries[] = {
#embed "../../Data/sources/countries.json"
};
static const unsigned char sources_map[] = {
#embed "../../Data/sources/map.json"
};
static const unsigned char sources_missiles[] = {
#embed "../../Data/sources/missiles.json"
};
static const unsigned char sources_nuclear[] = {
#embed "../../Data/sources/nuclear.json"
};
static const unsigned char sources_participation[] = {
#embed "../../Data/sources/participation.json"
};
static const unsigned char sources_psi_outreach[] = {
#embed "../../Data/sources/psi-outreach.json"
};
static const unsigned char strings[] = {
#embed "../../Data/strings.json"
};
static const unsigned char units[] = {
#embed "../../Data/units.json"
};

static const embedded_file files[] = {
  {"countries.json", countries, sizeof countries},
  {"coverage.json", coverage, sizeof coverage},
  {"exercises.json", exercises, sizeof exercises},
  {"glossary.json", glossary, sizeof glossary},
  {"guidelines.json", guidelines, sizeof guidelines},
  {"item-types/electronics.json", item_types_electronics, sizeof item_types_electronics},
  {"item-types/instruments.json", item_types_instruments, sizeof item_types_instruments},
  {"item-types/kinds.json", item_types_kinds, sizeof item_types_kinds},
  {"item-types/machines.json", item_types_machines, sizeof item_types_machines},
  {"item-types/machining-lasers.json", item_types_machining_lasers, sizeof item_types_machining_lasers},
  {"item-types/materials.json", item_types_materials, sizeof item_types_materials},
  {"item-types/navigation-craft.json", item_types_navigation_craft, sizeof item_types_navigation_craft},
  {"item-types/nuclear-dual-use.json", item_types_nuclear_dual_use, sizeof item_types_nuclear_dual_use},
  {"item-types/nuclear.json", item_types_nuclear, sizeof item_types_nuclear},
  {"item-types/other-wassenaar.json", item_types_other_wassenaar, sizeof item_types_other_wassenaar},
  {"item-types/process-biological.json", item_types_process_biological, sizeof item_types_process_biological},
  {"item-types/sensors.json", item_types_sensors, sizeof item_types_sensors},
  {"item-types/software-technology.json", item_types_software_technology, sizeof item_types_software_technology},
  {"item-types/telecommunications.json", item_types_telecommunications, sizeof item_types_telecommunications},
  {"item-types/vehicles.json", item_types_vehicles, sizeof item_types_vehicles},
  {"item-types/weapons.json", item_types_weapons, sizeof item_types_weapons},
  {"lists/AG-BIO.json", lists_ag_bio, sizeof lists_ag_bio},
  {"lists/AG-BIOEQ.json", lists_ag_bioeq, sizeof lists_ag_bioeq},
  {"lists/AG-CHEM.json", lists_ag_chem, sizeof lists_ag_chem},
  {"lists/AG-CHEQ.json", lists_ag_cheq, sizeof lists_ag_cheq},
  {"lists/JP.json", lists_jp, sizeof lists_jp},
  {"lists/MTCR.json", lists_mtcr, sizeof lists_mtcr},
  {"lists/NSG1.json", lists_nsg1, sizeof lists_nsg1},
  {"lists/NSG2.json", lists_nsg2, sizeof lists_nsg2},
  {"lists/WA-DU.json", lists_wa_du, sizeof lists_wa_du},
  {"lists/WA-ML.json", lists_wa_ml, sizeof lists_wa_ml},
  {"lists/ZC.json", lists_zc, sizeof lists_zc},
  {"map.json", map, sizeof map},
  {"parameters/chemical-biological.json", parameters_chemical_biological, sizeof parameters_chemical_biological},
  {"parameters/electronics.json", parameters_electronics, sizeof parameters_electronics},
  {"parameters/general.json", parameters_general, sizeof parameters_general},
  {"parameters/machining-lasers.json", parameters_machining_lasers, sizeof parameters_machining_lasers},
  {"parameters/missiles.json", parameters_missiles, sizeof parameters_missiles},
  {"parameters/munitions.json", parameters_munitions, sizeof parameters_munitions},
  {"parameters/navigation-craft.json", parameters_navigation_craft, sizeof parameters_navigation_craft},
  {"parameters/nuclear-dual-use.json", parameters_nuclear_dual_use, sizeof parameters_nuclear_dual_use},
  {"parameters/nuclear.json", parameters_nuclear, sizeof parameters_nuclear},
  {"parameters/other-wassenaar.json", parameters_other_wassenaar, sizeof parameters_other_wassenaar},
  {"parameters/sensors.json", parameters_sensors, sizeof parameters_sensors},
  {"parameters/telecommunications.json", parameters_telecommunications, sizeof parameters_telecommunications},
  {"parameters/transfer.json", parameters_transfer, sizeof parameters_transfer},
  {"participation/AG.json", participation_ag, sizeof participation_ag},
  {"participation/HCOC.json", participation_hcoc, sizeof participation_hcoc},
  {"participation/MTCR.json", participation_mtcr, sizeof participation_mtcr},
  {"participation/NSG.json", participation_nsg, sizeof participation_nsg},
  {"participation/PSI.json", participation_psi, sizeof participation_psi},
  {"participation/WA.json", participation_wa, sizeof participation_wa},
  {"participation/ZC.json", participation_zc, sizeof participation_zc},
  {"regimes/AG.json", regimes_ag, sizeof regimes_ag},
  {"regimes/ASTOP.json", regimes_astop, sizeof regimes_astop},
  {"regimes/HCOC.json", regimes_hcoc, sizeof regimes_hcoc},
  {"regimes/JAPAN.json", regimes_japan, sizeof regimes_japan},
  {"regimes/MISSILES.json", regimes_missiles, sizeof regimes_missiles},
  {"regimes/MTCR.json", regimes_mtcr, sizeof regimes_mtcr},
  {"regimes/NSG.json", regimes_nsg, sizeof regimes_nsg},
  {"regimes/OUTREACH.json", regimes_outreach, sizeof regimes_outreach},
  {"regimes/OVERVIEW.json", regimes_overview, sizeof regimes_overview},
  {"regimes/PSI.json", regimes_psi, sizeof regimes_psi},
  {"regimes/SEMINAR.json", regimes_seminar, sizeof regimes_seminar},
  {"regimes/WA.json", regimes_wa, sizeof regimes_wa},
  {"regimes/ZC.json", regimes_zc, sizeof regimes_zc},
  {"regimes/index.json", regimes_index, sizeof regimes_index},
  {"rules/AG-BIO.json", rules_ag_bio, sizeof rules_ag_bio},
  {"rules/AG-BIOEQ.json", rules_ag_bioeq, sizeof rules_ag_bioeq},
  {"rules/AG-CHEM.json", rules_ag_chem, sizeof rules_ag_chem},
  {"rules/AG-CHEQ.json", rules_ag_cheq, sizeof rules_ag_cheq},
  {"rules/MTCR.json", rules_mtcr, sizeof rules_mtcr},
  {"rules/NSG1.json", rules_nsg1, sizeof rules_nsg1},
  {"rules/NSG2.json", rules_nsg2, sizeof rules_nsg2},
  {"rules/WA-DU.json", rules_wa_du, sizeof rules_wa_du},
  {"rules/WA-ML.json", rules_wa_ml, sizeof rules_wa_ml},
  {"rules/ZC.json", rules_zc, sizeof rules_zc},
  {"sources/ag-mtcr-wa.json", sources_ag_mtcr_wa, sizeof sources_ag_mtcr_wa},
  {"sources/core.json", sources_core, sizeof sources_core},
  {"sources/countries.json", sources_countries, sizeof sources_countries},
  {"sources/map.json", sources_map, sizeof sources_map},
  {"sources/missiles.json", sources_missiles, sizeof sources_missiles},
  {"sources/nuclear.json", sources_nuclear, sizeof sources_nuclear},
  {"sources/participation.json", sources_participation, sizeof sources_participation},
  {"sources/psi-outreach.json", sources_psi_outreach, sizeof sources_psi_outreach},
  {"strings.json", strings, sizeof strings},
  {"units.json", units, sizeof units},
};

embedded_file embedded_data_file(size_t number) {
  if (number >= sizeof files / sizeof files[0]) return (embedded_file){0};
  return files[number];
}
