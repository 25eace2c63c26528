"""Forecasts the series of the task with statsforecast; prints processor seconds a method and the forecasts."""

import json
import sys
import time
import warnings

import numpy as np

warnings.filterwarnings("ignore")
from statsforecast.models import AutoETS, CrostonSBA, SeasonalNaive  # noqa: E402

with open(sys.argv[1]) as file:
    task = json.load(file)
series = [np.array(one, dtype=np.float64) for one in task["series"]]
season = task["season"]
horizon = task["horizon"]
models = {
    "AutoETS": AutoETS(season_length=season),
    "CrostonSBA": CrostonSBA(),
    "SeasonalNaive": SeasonalNaive(season_length=season),
}
result = {}
for name in task["methods"]:
    model = models[name]
    # The first call compiles.
    model.forecast(y=series[0], h=horizon)
    started = time.process_time()
    forecasts = [[float(value) for value in model.forecast(y=one, h=horizon)["mean"]] for one in series]
    result[name] = {"seconds": time.process_time() - started, "forecasts": forecasts}
print(json.dumps(result))
