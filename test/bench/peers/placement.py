"""Places safety stock in the tree of the task with stockpyl; prints processor seconds and the cost."""

import json
import sys
import time

from stockpyl.demand_source import DemandSource
from stockpyl.gsm_tree import optimize_committed_service_times
from stockpyl.supply_chain_network import SupplyChainNetwork
from stockpyl.supply_chain_node import SupplyChainNode

with open(sys.argv[1]) as file:
    task = json.load(file)
tree = SupplyChainNetwork()
for stage in task["stages"]:
    sink = stage["sink"]
    tree.add_node(
        SupplyChainNode(
            index=stage["index"],
            name=str(stage["index"]),
            processing_time=stage["leadTime"],
            external_inbound_cst=0 if stage["source"] else None,
            external_outbound_cst=0 if sink else None,
            local_holding_cost=stage["holdingCost"],
            demand_bound_constant=task["factor"],
            demand_source=DemandSource(
                type="N" if sink else None,
                mean=0 if sink else None,
                standard_deviation=stage["demandSd"] if sink else None,
            ),
        )
    )
for source, target in task["arcs"]:
    tree.add_edge(source, target)
sys.setrecursionlimit(100_000)
started = time.process_time()
_, cost = optimize_committed_service_times(tree=tree)
print(json.dumps({"seconds": time.process_time() - started, "cost": float(cost)}))
